import { nearestWords } from '@northstar/contracts/validation';
import type { Validator } from '../validator.js';
import { sizeKeywords } from './css-syntaxes.js';
import { MAX_CSS_LENGTH } from './css-text.js';
import { cssValidator } from './css-validator.js';

const common = /^(?:(?:\d+|\d*\.\d+)(?:px|rem|em|vw|vh|ch|%)|0)$/;

/** A length, a percentage, or a keyword for a size that depends on the content. */
export function sizeValidator(): Validator {
  const validate = cssValidator({
    name: 'a CSS size',
    syntax: 'size',
    math: ['length', 'percentage', 'length-percentage'],
    expected: `a CSS length with its unit, a percentage, ${sizeKeywords.join(', ')}`,
    fastAccept: (text) =>
      (common.test(text) && text.length <= MAX_CSS_LENGTH) || sizeKeywords.includes(text),
    *candidates(value) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string' || text.length > 60) return;
      if (/^\d+(\.\d+)?$/.test(text.trim())) yield `${text.trim()}px`;
      yield* nearestWords(text.trim(), sizeKeywords, 1);
    },
    extraRule: { appliesTo: /^-/, problem: () => 'must not be negative' },
  });
  return (value) => {
    const problems = validate(value);
    const isNumber = typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value);
    return problems.length > 0 && isNumber
      ? problems.map((problem) => ({ ...problem, reason: 'needs a unit' }))
      : problems;
  };
}
