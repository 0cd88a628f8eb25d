import type { JsonValue } from '@northstar/contracts';
import { createValidator, type Validator } from '../validator.js';
import { MAX_CSS_LENGTH } from './css-text.js';
import { cssReasonFor, type CssValidatorRules } from './css-validator.js';

export interface LengthRules {
  min?: number;
  max?: number;
  /** The unit of the bounds. Default: `px`. */
  bound_unit?: string;
}

const common = /^(?:[+-]?(?:\d+|\d*\.\d+)(?:px|rem|em|vw|vh|ch)|0)$/;
const numberWithUnit = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i;

/** Any length: a number with a unit, `0`, or a calculation that results in a length. */
const anyLength: CssValidatorRules = {
  name: 'a CSS length',
  syntax: 'length',
  math: ['length'],
  expected: 'a CSS length with its unit, such as "16px" or "1.5rem"',
  fastAccept: (text) => common.test(text) && text.length <= MAX_CSS_LENGTH,
};

/**
 * A length within bounds. The bounds apply to lengths in their own unit, and to zero and negative
 * lengths in any unit. A calculation is not compared with the bounds.
 */
export function lengthValidator(rules: LengthRules): Validator {
  const { min, max, bound_unit: unit = 'px' } = rules;
  return createValidator({
    expected: describeLength(rules),
    reasonFor(value) {
      const match = typeof value === 'string' ? numberWithUnit.exec(value) : null;
      if (match !== null && match[2] === '' && Number(match[1]) !== 0) return 'needs a unit';
      const reason = cssReasonFor(value, anyLength);
      if (reason !== null || match === null) return reason;
      const number = Number(match[1]);
      if (match[2]?.toLowerCase() !== unit && number > 0) return null;
      if (min !== undefined && number < min) return `must be at least ${min}${unit}`;
      if (max !== undefined && number > max) return `must be at most ${max}${unit}`;
      return null;
    },
    candidates: (value) => candidates(value, rules),
  });
}

function* candidates(value: unknown, rules: LengthRules): Iterable<JsonValue> {
  const { min = -Infinity, max = Infinity, bound_unit = 'px' } = rules;
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
  const parts = [anyLength.expected];
  if (min !== undefined) parts.push(`at least ${min}${unit}`);
  if (max !== undefined) parts.push(`at most ${max}${unit}`);
  return parts.join(', ');
}
