import type { JsonValue } from '@northstar/contracts';
import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';
import { cssValueProblem, type CssValueRules } from './css-value.js';

export interface CssValidatorRules extends CssValueRules {
  /** Describes a valid value. */
  expected: string;
  /** Accepts the most common valid texts without parsing them. */
  fastAccept?: (text: string) => boolean;
  /** Returns values that the writer of an invalid value may have meant. */
  candidates?: (value: unknown) => Iterable<JsonValue>;
}

/** Creates the validator of one kind of CSS value. */
export function cssValidator(rules: CssValidatorRules): Validator {
  return createValidator({
    expected: rules.expected,
    reasonFor: (value) => cssReasonFor(value, rules),
    *candidates(value) {
      if (typeof value === 'string') yield value.trim().replace(/\s*;$/, '');
      if (rules.candidates !== undefined) yield* rules.candidates(value);
    },
  });
}

/** The reason why a value is not a CSS value of this kind; null when it is. */
export function cssReasonFor(value: unknown, rules: CssValidatorRules): string | null {
  if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
  return rules.fastAccept?.(value) === true ? null : cssValueProblem(value, rules);
}
