import type { JsonValue } from '@northstar/contracts';
import { kindOf } from '../kind-of.js';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';
import { cssValueProblem, type CssValueRules } from './css-value.js';

export interface CssValidatorRules extends CssValueRules {
  /** Describes a valid value. */
  expected: string;
  /** Accepts the most common valid texts without parsing them. */
  fastAccept?: (text: string) => boolean;
  /** Valid values that the writer may have meant. */
  candidates?: (value: unknown) => Iterable<JsonValue>;
}

/** Creates the validator of one kind of CSS value. */
export function cssValidator(rules: CssValidatorRules): Validator {
  const { expected, fastAccept } = rules;
  const validate: Validator = (value) => {
    if (typeof value !== 'string') {
      return [{ reason: `must be a string, got ${kindOf(value)}`, expected }];
    }
    if (fastAccept?.(value) === true) return noProblems;
    const reason = cssValueProblem(value, rules);
    return reason === null ? noProblems : [{ reason, expected }];
  };
  return withNearest(validate, function* (value) {
    if (typeof value === 'string') yield value.trim().replace(/\s*;$/, '');
    if (rules.candidates !== undefined) yield* rules.candidates(value);
  });
}
