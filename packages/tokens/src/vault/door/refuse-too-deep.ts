import { deepestRequest, deepestValue, EnginesError, isNestedDeeper } from '@northstar/contracts';

/**
 * Whoever checks, compares or writes what came walks it, and would exhaust the stack on what is
 * nested without end. Throws `request.invalid`. `path` names what is looked at.
 */
export function refuseTooDeep(path: string, given: unknown): void {
  if (!isNestedDeeper(given, deepestRequest)) return;
  const reason = `holds objects or lists nested more than ${deepestRequest} deep`;
  throw new EnginesError('request.invalid', `The ${path} ${reason}`, {
    errors: [{ path, reason, expected: `each value nested at most ${deepestValue} deep` }],
  });
}
