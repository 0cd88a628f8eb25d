import { walk, type CssNode } from 'css-tree';
import type { Checker } from '../fault.js';
import { cssChecker } from './css-checker.js';
import { isMath } from './math-kind.js';

/** A grid's track list (CSS Grid 2 §7.2), or `none`. */
export function tracksChecker(): Checker {
  return cssChecker({
    name: 'a CSS grid track list',
    syntax: 'tracks',
    math: ['length', 'percentage', 'length-percentage'],
    expected: 'a CSS grid track list, such as "repeat(2, minmax(0, 1fr)) 20%"',
    further: {
      concerns: /-[\d.]/,
      fault: (value) => (hasNegative(value) ? 'must not have a negative track' : null),
    },
    *propose(value) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && /^\s*\d{1,2}\s*$/.test(text)) {
        yield `repeat(${Number(text)}, minmax(0, 1fr))`;
      }
    },
  });
}

function hasNegative(value: CssNode): boolean {
  let found = false;
  walk(value, function visit(node) {
    if (isMath(node)) return walk.skip;
    const measured =
      node.type === 'Dimension' || node.type === 'Percentage' || node.type === 'Number';
    if (measured && node.value.startsWith('-')) found = true;
    return undefined;
  });
  return found;
}
