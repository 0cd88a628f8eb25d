import type { JsonValue } from '@northstar/contracts';
import type { Checker } from '../fault.js';
import { proposing } from '../proposing.js';
import { cssChecker } from './css-checker.js';
import { LONGEST_CSS } from './css-text.js';

export interface LengthRules {
  min?: number;
  max?: number;
  /** The unit of the bounds. */
  bound_unit?: string;
}

const common = /^(?:[+-]?(?:\d+|\d*\.\d+)(?:px|rem|em|vw|vh|ch)|0)$/;
const plain = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i;

/** Any length: a number with a unit, `0`, or a calculation that comes out as one. */
export function lengthKindChecker(): Checker {
  return cssChecker({
    name: 'a CSS length',
    syntax: 'length',
    math: ['length'],
    expected: 'a CSS length with its unit, such as "16px" or "1.5rem"',
    isPlain: (text) => common.test(text) && text.length <= LONGEST_CSS,
  });
}

/**
 * A length within bounds. Bounds hold for values in their own unit; of other units, zero and
 * what lies below it can be compared all the same. A calculation is bounded where it is drawn.
 */
export function lengthChecker(kind: Checker, rules: LengthRules): Checker {
  const { min, max, bound_unit: unit = 'px' } = rules;
  const expected = lengthWords(rules);
  const check: Checker = (value) => {
    const written = typeof value === 'string' ? plain.exec(value) : null;
    if (written !== null && written[2] === '' && Number(written[1]) !== 0) {
      return { reason: 'needs a unit', expected };
    }
    const fault = kind(value);
    if (fault !== null) return { reason: fault.reason, expected };
    if (written === null) return null;
    const number = Number(written[1]);
    if (written[2]?.toLowerCase() !== unit && number > 0) return null;
    if (min !== undefined && number < min)
      return { reason: `must be at least ${min}${unit}`, expected };
    if (max !== undefined && number > max)
      return { reason: `must be at most ${max}${unit}`, expected };
    return null;
  };
  return proposing(check, (value) => lengthsMeant(value, rules));
}

function* lengthsMeant(value: unknown, rules: LengthRules): Iterable<JsonValue> {
  const {
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    bound_unit = 'px',
  } = rules;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return;
  const spaced = text.trim().replace(/^([+-]?[\d.]+)\s+([a-z]+)$/i, '$1$2');
  yield spaced;
  const written = plain.exec(spaced);
  if (written === null) return;
  const clamped = Math.min(Math.max(Number(written[1]), min), max);
  yield `${clamped}${written[2] === '' ? bound_unit : written[2]}`;
  yield `${clamped}${bound_unit}`;
}

function lengthWords({ min, max, bound_unit: unit = 'px' }: LengthRules): string {
  const words = ['a CSS length with its unit, such as "16px" or "1.5rem"'];
  if (min !== undefined) words.push(`at least ${min}${unit}`);
  if (max !== undefined) words.push(`at most ${max}${unit}`);
  return words.join(', ');
}
