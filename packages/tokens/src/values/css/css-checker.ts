import type { JsonValue } from '@northstar/contracts';
import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';
import { cssValueFault, type CssValueRules } from './css-value.js';
import { RememberedTexts } from './remembered-texts.js';

export interface CssCheckerRules extends CssValueRules {
  /** What would do, in words. */
  expected: string;
  /** What the writer may have meant. */
  propose?: (value: unknown) => Iterable<JsonValue>;
}

const REMEMBERED = 5_000;

/** A checker of one CSS kind. It remembers what it has parsed: make one for all paths of a kind. */
export function cssChecker(rules: CssCheckerRules): Checker {
  const { expected } = rules;
  const right = new RememberedTexts(REMEMBERED);
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    if (right.has(value)) return null;
    const reason = cssValueFault(value, rules);
    if (reason !== null) return { reason, expected };
    right.add(value);
    return null;
  };
  return proposing(check, function* (value) {
    if (typeof value === 'string') yield value.trim().replace(/\s*;$/, '');
    if (rules.propose !== undefined) yield* rules.propose(value);
  });
}
