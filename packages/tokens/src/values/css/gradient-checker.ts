import type { Checker } from '../fault.js';
import { cssChecker } from './css-checker.js';

/** A gradient (CSS Images 4) without vendors' prefixes. */
export function gradientChecker(): Checker {
  return cssChecker({
    name: 'a CSS gradient',
    syntax: 'gradient',
    math: ['number', 'length', 'percentage', 'length-percentage', 'angle'],
    expected:
      'a CSS linear, radial or conic gradient, such as "linear-gradient(45deg, #fff, #0a7cff 80%)"',
  });
}
