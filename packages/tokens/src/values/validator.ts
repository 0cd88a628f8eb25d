import type { ValueProblem } from '@northstar/contracts';

/**
 * Validates one value. An empty list means that the value is valid. A list or an object may have
 * several problems, one for each of its parts; the reason then begins with the part's path:
 * `[0].url is missing`.
 */
export type Validator = (value: unknown) => readonly ValueProblem[];

/** The result for a valid value. */
export const noProblems: readonly ValueProblem[] = [];
