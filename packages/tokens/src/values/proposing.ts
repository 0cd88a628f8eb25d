import type { JsonValue } from '@northstar/contracts';
import type { Checker } from './fault.js';

/**
 * Adds to a checker's faults the first of the proposed values that the checker itself accepts,
 * so that what is called nearest always does.
 */
export function proposing(
  check: Checker,
  propose: (value: unknown) => Iterable<JsonValue>,
): Checker {
  return (value) => {
    const fault = check(value);
    if (fault === null) return null;
    for (const candidate of propose(value)) {
      if (check(candidate) === null) return { ...fault, nearest: candidate };
    }
    return fault;
  };
}
