import type { JsonValue } from '@northstar/contracts';
import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';
import { cssValueFault, type CssValueRules } from './css-value.js';

export interface CssCheckerRules extends CssValueRules {
  /** What would do, in words. */
  expected: string;
  /** Whether a text is of a form so plain that it need not be parsed. */
  isPlain?: (text: string) => boolean;
  /** What the writer may have meant. */
  propose?: (value: unknown) => Iterable<JsonValue>;
}

/** A checker of one CSS kind, which parses what it is given. */
export function cssChecker(rules: CssCheckerRules): Checker {
  const { expected, isPlain } = rules;
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    if (isPlain?.(value) === true) return null;
    const reason = cssValueFault(value, rules);
    return reason === null ? null : { reason, expected };
  };
  return proposing(check, function* (value) {
    if (typeof value === 'string') yield value.trim().replace(/\s*;$/, '');
    if (rules.propose !== undefined) yield* rules.propose(value);
  });
}
