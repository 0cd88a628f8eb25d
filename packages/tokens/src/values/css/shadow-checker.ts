import type { CssNode } from 'css-tree';
import type { Checker } from '../fault.js';
import { cssChecker } from './css-checker.js';
import { isMath, mathKind } from './math-kind.js';

/** A box-shadow (CSS Backgrounds 3 §6.1): one or more shadows. */
export function shadowChecker(): Checker {
  return cssChecker({
    name: 'a CSS box-shadow',
    syntax: 'shadow',
    math: ['number', 'length', 'percentage', 'angle'],
    expected: 'a CSS box-shadow, such as "0 2px 4px rgb(0 0 0 / 20%)"',
    further: { concerns: /-|\(/, fault: partsFault },
  });
}

/** The third length of a shadow is its blur, which the syntax allows to be negative. */
function partsFault(value: CssNode): string | null {
  if (value.type !== 'Value') return null;
  let lengths = 0;
  for (const node of value.children.toArray()) {
    if (node.type === 'Operator') lengths = 0;
    if (isMath(node) && mathKind(node) !== 'length')
      return `has a ${node.name}() that is no length`;
    if (node.type === 'Dimension' || node.type === 'Number' || isMath(node)) lengths += 1;
    if (lengths === 3 && node.type === 'Dimension' && Number(node.value) < 0) {
      return 'must not have a negative blur';
    }
  }
  return null;
}
