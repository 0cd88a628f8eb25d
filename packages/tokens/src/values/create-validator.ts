import type { JsonValue } from '@northstar/contracts';
import { noProblems, type Validator } from './validator.js';

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
