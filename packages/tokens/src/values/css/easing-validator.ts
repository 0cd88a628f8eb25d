import { walk, type CssNode } from 'css-tree';
import { nearestWords } from '@northstar/contracts/validation';
import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';

const keywords = ['linear', 'ease', 'ease-in', 'ease-out', 'ease-in-out', 'step-start', 'step-end'];

/** An easing function (CSS Easing 2). */
export function easingValidator(): Validator {
  return cssValidator({
    name: 'a CSS easing function',
    syntax: 'easing',
    math: ['number', 'percentage'],
    expected: `a CSS easing function: ${keywords.join(', ')}, cubic-bezier(), linear() or steps()`,
    fastAccept: (text) => keywords.includes(text),
    candidates: (value) =>
      typeof value === 'string' && value.length <= 60
        ? nearestWords(value.trim(), keywords, 1)
        : [],
    extraRule: { appliesTo: /steps\(/i, problem: stepsProblem },
  });
}

/** CSS Easing 2 §2.3: at least one step, and two with `jump-none`. */
function stepsProblem(value: CssNode): string | null {
  let problem: string | null = null;
  walk(value, (node) => {
    if (node.type !== 'Function' || node.name.toLowerCase() !== 'steps') return;
    const parts = node.children.toArray();
    const count = parts[0]?.type === 'Number' ? Number(parts[0].value) : undefined;
    const last = parts.at(-1);
    const min = last?.type === 'Identifier' && last.name.toLowerCase() === 'jump-none' ? 2 : 1;
    if (count !== undefined && count < min) problem = `must have at least ${min} steps`;
  });
  return problem;
}
