import type { Checker } from '../fault.js';
import { cssChecker } from './css-checker.js';

/** A list of font families (CSS Fonts 4 §2.1): strings, words, and generic families. */
export function fontFamilyChecker(): Checker {
  return cssChecker({
    name: 'a CSS font family list',
    syntax: 'font-family',
    math: [],
    expected:
      'CSS font families with commas between, such as "Inter, \'Helvetica Neue\', sans-serif"',
    *propose(value) {
      if (typeof value !== 'string' || value.length > 200) return;
      const names = value.split(',').map((name) => name.trim().replace(/["'<>\\;{}]/g, ''));
      yield names
        .map((name) => (/^[\p{L}_][\p{L}\d_-]*$/u.test(name) ? name : `"${name}"`))
        .join(', ');
    },
  });
}
