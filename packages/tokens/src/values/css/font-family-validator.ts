import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';

/** A list of font families (CSS Fonts 4 §2.1): strings, names and generic families. */
export function fontFamilyValidator(): Validator {
  return cssValidator({
    name: 'a CSS font family list',
    syntax: 'font-family',
    math: [],
    expected:
      'CSS font families separated by commas, such as "Inter, \'Helvetica Neue\', sans-serif"',
    *candidates(value) {
      if (typeof value !== 'string' || value.length > 200) return;
      const names = value.split(',').map((name) => name.trim().replace(/["'<>\\;{}]/g, ''));
      yield names
        .map((name) => (/^[\p{L}_][\p{L}\d_-]*$/u.test(name) ? name : `"${name}"`))
        .join(', ');
    },
  });
}
