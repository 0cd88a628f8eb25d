import { walk, type CssNode } from 'css-tree';
import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';
import { isMath } from './math-kind.js';

/** A grid's track list (CSS Grid 2 §7.2), or `none`. */
export function tracksValidator(): Validator {
  return cssValidator({
    name: 'a CSS grid track list',
    syntax: 'tracks',
    math: ['length', 'percentage', 'length-percentage'],
    expected: 'a CSS grid track list, such as "repeat(2, minmax(0, 1fr)) 20%"',
    extraRule: {
      appliesTo: /-[\d.]/,
      problem: (value) => (hasNegative(value) ? 'must not have a negative track' : null),
    },
    *candidates(value) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && /^\s*\d{1,2}\s*$/.test(text)) {
        yield `repeat(${Number(text)}, minmax(0, 1fr))`;
      }
    },
  });
}

function hasNegative(value: CssNode): boolean {
  let isNegative = false;
  walk(value, function visit(node) {
    if (isMath(node)) return walk.skip;
    const isNumeric =
      node.type === 'Dimension' || node.type === 'Percentage' || node.type === 'Number';
    if (isNumeric && node.value.startsWith('-')) isNegative = true;
    return undefined;
  });
  return isNegative;
}
