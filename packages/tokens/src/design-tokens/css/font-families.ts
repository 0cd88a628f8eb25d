import type { JsonValue } from '@northstar/contracts';
import { isList } from '../json/json-object.js';
import { commaParts } from './css-nodes.js';

/** Words that CSS takes for something else where they stand without quotes (CSS Fonts 4 §2.1). */
const kept = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer', 'default', 'none']);
const word = /^-?[\p{L}_][\p{L}\d_-]*$/u;

/** A CSS font-family list as the names of the format. */
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
  // `[""]` would be no name in the format.
  return names.length > 0 && !names.includes('') ? names : undefined;
}

/** The names of fonts as a CSS list; all but plain words stand in quotes. */
export function fontFamilyToCss(value: JsonValue): string | undefined {
  const names = isList(value) ? value : [value];
  const written = names.map((name) => {
    if (typeof name !== 'string') return '';
    if (word.test(name) && !kept.has(name.toLowerCase())) return name;
    return name.includes('"') ? `'${name}'` : `"${name}"`;
  });
  return written.includes('') ? undefined : written.join(', ');
}
