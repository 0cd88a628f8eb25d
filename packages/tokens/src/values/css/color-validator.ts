import { definitionSyntax, lexer } from 'css-tree';
import { nearestWords } from '@northstar/contracts/validation';
import type { Validator } from '../validator.js';
import { cssValidator } from './css-validator.js';

const hex = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** A color (CSS Color 4), `transparent` or `currentcolor`. */
export function colorValidator(): Validator {
  const names = namedColors();
  const known = new Set(names);
  return cssValidator({
    name: 'a CSS color',
    syntax: 'color',
    math: ['number', 'percentage', 'angle'],
    expected: 'a CSS color, such as "#0a7cff", "rgb(0 0 0 / 50%)" or "transparent"',
    fastAccept: (text) => known.has(text) || hex.test(text),
    *candidates(value) {
      if (typeof value !== 'string' || value.length > 60) return;
      const text = value.trim();
      if (/^[0-9a-f]+$/i.test(text)) yield `#${text}`;
      yield* nearestWords(text, names, 1);
    },
  });
}

function namedColors(): string[] {
  const names = ['transparent', 'currentcolor'];
  const syntax = lexer.getType('named-color')?.syntax;
  if (syntax === undefined || syntax === null) return names;
  definitionSyntax.walk(syntax, (node) => {
    if (node.type === 'Keyword') names.push(node.name);
  });
  return names;
}
