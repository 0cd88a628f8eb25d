import {
  MAX_REQUEST_DEPTH,
  MAX_VALUE_DEPTH,
  EnginesError,
  isNestedDeeperThan,
} from '@northstar/contracts';

/**
 * Whoever checks, compares or writes what came walks it, and would exhaust the stack on what is
 * nested without end. Throws `request.invalid`. `path` names what is looked at.
 */
export function refuseTooDeep(path: string, given: unknown): void {
  if (!isNestedDeeperThan(given, MAX_REQUEST_DEPTH)) return;
  const reason = `holds objects or lists nested more than ${MAX_REQUEST_DEPTH} deep`;
  throw new EnginesError('request.invalid', `The ${path} ${reason}`, {
    errors: [{ path, reason, expected: `each value nested at most ${MAX_VALUE_DEPTH} deep` }],
  });
}
