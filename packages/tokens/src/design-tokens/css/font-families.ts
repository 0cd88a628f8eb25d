import type { JsonValue } from '@northstar/contracts';
import { isList } from '../json/json-object.js';
import { commaParts } from './css-nodes.js';

/** Words that have another meaning in CSS when they are not quoted (CSS Fonts 4 §2.1). */
const reserved = new Set([
  'inherit',
  'initial',
  'unset',
  'revert',
  'revert-layer',
  'default',
  'none',
]);
const word = /^-?[\p{L}_][\p{L}\d_-]*$/u;

/** Converts a CSS font-family list to the font names of the format. */
export function fontFamilyFromCss(text: string): JsonValue | undefined {
  const names: string[] = [];
  for (const nodes of commaParts(text) ?? []) {
    const [first] = nodes;
    if (first?.type === 'String' && nodes.length === 1) {
      names.push(first.value);
      continue;
    }
    const words = nodes.map((node) => (node.type === 'Identifier' ? node.name : ''));
    if (words.length === 0 || words.includes('')) return undefined;
    names.push(words.join(' '));
  }
  // An empty name is invalid in the format.
  return names.length > 0 && !names.includes('') ? names : undefined;
}

/** Converts font names to a CSS list. Names that are not single words are quoted. */
export function fontFamilyToCss(value: JsonValue): string | undefined {
  const names = isList(value) ? value : [value];
  const written = names.map((name) => {
    if (typeof name !== 'string') return '';
    if (word.test(name) && !reserved.has(name.toLowerCase())) return name;
    return name.includes('"') ? `'${name}'` : `"${name}"`;
  });
  return written.includes('') ? undefined : written.join(', ');
}
