import type { CssNode } from 'css-tree';
import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';
import { isMath, mathKind } from './math-kind.js';

/** A box-shadow (CSS Backgrounds 3 §6.1): one or more shadows. */
export function shadowValidator(): Validator {
  return cssValidator({
    name: 'a CSS box-shadow',
    syntax: 'shadow',
    math: ['number', 'length', 'percentage', 'angle'],
    expected: 'a CSS box-shadow, such as "0 2px 4px rgb(0 0 0 / 20%)"',
    extraRule: { appliesTo: /-|\(/, problem: lengthsProblem },
  });
}

/** The third length of a shadow is its blur. The syntax allows it to be negative; CSS does not. */
function lengthsProblem(value: CssNode): string | null {
  if (value.type !== 'Value') return null;
  let lengths = 0;
  for (const node of value.children.toArray()) {
    if (node.type === 'Operator') lengths = 0;
    if (isMath(node) && mathKind(node) !== 'length')
      return `has a ${node.name}() that is not a length`;
    if (node.type === 'Dimension' || node.type === 'Number' || isMath(node)) lengths += 1;
    if (lengths === 3 && node.type === 'Dimension' && Number(node.value) < 0) {
      return 'must not have a negative blur';
    }
  }
  return null;
}
