import type { Checker } from '../fault.js';
import { nearestWords } from '../nearest-word.js';
import { cssChecker } from './css-checker.js';
import { sizeWords } from './css-syntaxes.js';
import { LONGEST_CSS } from './css-text.js';

const common = /^(?:(?:\d+|\d*\.\d+)(?:px|rem|em|vw|vh|ch|%)|0)$/;

/** A length, a percentage, or a word for a size that follows from what is inside. */
export function sizeChecker(): Checker {
  const kind = cssChecker({
    name: 'a CSS size',
    syntax: 'size',
    math: ['length', 'percentage', 'length-percentage'],
    expected: `a CSS length with its unit, a percentage, ${sizeWords.join(', ')}`,
    isPlain: (text) =>
      (common.test(text) && text.length <= LONGEST_CSS) || sizeWords.includes(text),
    *propose(value) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string' || text.length > 60) return;
      if (/^\d+(\.\d+)?$/.test(text.trim())) yield `${text.trim()}px`;
      yield* nearestWords(text.trim(), sizeWords, 1);
    },
    further: { concerns: /^-/, fault: () => 'must not be negative' },
  });
  return (value) => {
    const fault = kind(value);
    if (fault === null || typeof value !== 'string') return fault;
    return /^[+-]?\d+(\.\d+)?$/.test(value) ? { ...fault, reason: 'needs a unit' } : fault;
  };
}
