import type { JsonValue, ValueProblem } from '@northstar/contracts';

/**
 * Validates one value. An empty list means that the value is valid. A list or an object may have
 * several problems, one for each of its parts; the reason then begins with the part's path:
 * `[0].url is missing`.
 */
export type Validator = (value: unknown) => readonly ValueProblem[];

/** The result for a valid value. */
export const noProblems: readonly ValueProblem[] = [];

export interface ValueRule {
  /** Describes a valid value. */
  expected: string;
  /** Returns the reason why a value is invalid; null when it is valid. */
  reasonFor: (value: unknown) => string | null;
  /** Returns values that the writer of an invalid value may have meant, the best ones first. */
  candidates?: (value: unknown) => Iterable<JsonValue>;
}

/** Creates a validator that reports one problem, with the first valid candidate as `nearest`. */
export function createValidator({ expected, reasonFor, candidates }: ValueRule): Validator {
  return (value) => {
    const reason = reasonFor(value);
    if (reason === null) return noProblems;
    for (const nearest of candidates?.(value) ?? []) {
      if (reasonFor(nearest) === null) return [{ reason, expected, nearest }];
    }
    return [{ reason, expected }];
  };
}
