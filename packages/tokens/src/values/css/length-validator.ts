import type { JsonValue } from '@northstar/contracts';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';
import { MAX_CSS_LENGTH } from './css-text.js';
import { cssValidator } from './css-validator.js';

export interface LengthRules {
  min?: number;
  max?: number;
  /** The unit of the bounds. Default: `px`. */
  bound_unit?: string;
}

const common = /^(?:[+-]?(?:\d+|\d*\.\d+)(?:px|rem|em|vw|vh|ch)|0)$/;
const numberWithUnit = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i;

/** Any length: a number with a unit, `0`, or a calculation that results in a length. */
export function anyLengthValidator(): Validator {
  return cssValidator({
    name: 'a CSS length',
    syntax: 'length',
    math: ['length'],
    expected: 'a CSS length with its unit, such as "16px" or "1.5rem"',
    fastAccept: (text) => common.test(text) && text.length <= MAX_CSS_LENGTH,
  });
}

/**
 * A length within bounds. The bounds apply to lengths in their own unit, and to zero and negative
 * lengths in any unit. A calculation is not compared with the bounds.
 */
export function lengthValidator(validateLength: Validator, rules: LengthRules): Validator {
  const { min, max, bound_unit: unit = 'px' } = rules;
  const expected = describeLength(rules);
  const validate: Validator = (value) => {
    const match = typeof value === 'string' ? numberWithUnit.exec(value) : null;
    if (match !== null && match[2] === '' && Number(match[1]) !== 0) {
      return [{ reason: 'needs a unit', expected }];
    }
    const problems = validateLength(value);
    if (problems.length > 0) return problems.map(({ reason }) => ({ reason, expected }));
    if (match === null) return noProblems;
    const number = Number(match[1]);
    if (match[2]?.toLowerCase() !== unit && number > 0) return noProblems;
    if (min !== undefined && number < min)
      return [{ reason: `must be at least ${min}${unit}`, expected }];
    if (max !== undefined && number > max)
      return [{ reason: `must be at most ${max}${unit}`, expected }];
    return noProblems;
  };
  return withNearest(validate, (value) => candidates(value, rules));
}

function* candidates(value: unknown, rules: LengthRules): Iterable<JsonValue> {
  const {
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    bound_unit = 'px',
  } = rules;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return;
  const withoutSpaces = text.trim().replace(/^([+-]?[\d.]+)\s+([a-z]+)$/i, '$1$2');
  yield withoutSpaces;
  const match = numberWithUnit.exec(withoutSpaces);
  if (match === null) return;
  const clamped = Math.min(Math.max(Number(match[1]), min), max);
  yield `${clamped}${match[2] === '' ? bound_unit : match[2]}`;
  yield `${clamped}${bound_unit}`;
}

function describeLength({ min, max, bound_unit: unit = 'px' }: LengthRules): string {
  const parts = ['a CSS length with its unit, such as "16px" or "1.5rem"'];
  if (min !== undefined) parts.push(`at least ${min}${unit}`);
  if (max !== undefined) parts.push(`at most ${max}${unit}`);
  return parts.join(', ');
}
