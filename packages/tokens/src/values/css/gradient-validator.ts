import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';

/** A gradient (CSS Images 4) without vendor prefixes. */
export function gradientValidator(): Validator {
  return cssValidator({
    name: 'a CSS gradient',
    syntax: 'gradient',
    math: ['number', 'length', 'percentage', 'length-percentage', 'angle'],
    expected:
      'a CSS linear, radial or conic gradient, such as "linear-gradient(45deg, #fff, #0a7cff 80%)"',
  });
}
