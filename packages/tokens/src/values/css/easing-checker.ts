import { walk, type CssNode } from 'css-tree';
import type { Checker } from '../fault.js';
import { nearestWords } from '../nearest-word.js';
import { cssChecker } from './css-checker.js';

const words = ['linear', 'ease', 'ease-in', 'ease-out', 'ease-in-out', 'step-start', 'step-end'];

/** An easing function (CSS Easing 2). */
export function easingChecker(): Checker {
  return cssChecker({
    name: 'a CSS easing function',
    syntax: 'easing',
    math: ['number', 'percentage'],
    expected: `a CSS easing function: ${words.join(', ')}, cubic-bezier(), linear() or steps()`,
    isPlain: (text) => words.includes(text),
    propose: (value) =>
      typeof value === 'string' && value.length <= 60 ? nearestWords(value.trim(), words, 1) : [],
    further: { concerns: /steps\(/i, fault: stepsFault },
  });
}

/** CSS Easing 2 §2.3: at least one step, and two where both ends are jumped. */
function stepsFault(value: CssNode): string | null {
  let fault: string | null = null;
  walk(value, (node) => {
    if (node.type !== 'Function' || node.name.toLowerCase() !== 'steps') return;
    const parts = node.children.toArray();
    const count = parts[0]?.type === 'Number' ? Number(parts[0].value) : undefined;
    const last = parts.at(-1);
    const least = last?.type === 'Identifier' && last.name.toLowerCase() === 'jump-none' ? 2 : 1;
    if (count !== undefined && count < least) fault = `must have at least ${least} steps`;
  });
  return fault;
}
