import type { ProblemItem, TextEncoding } from '@northstar/contracts';
import { decodeText } from './decode-text.js';

export interface ReadQuery {
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with its form, before any type is asked. */
  readonly mistakes: readonly ProblemItem[];
}

/**
 * Reads a query (the part of a URL behind its `?`). A name that stands twice or a percent sign
 * that encodes nothing is a mistake, not a guess; `+` is a space, as forms write it.
 */
export function readQuery(
  text: string,
  encodings: Readonly<Record<string, TextEncoding>>,
): ReadQuery {
  const values = new Map<string, unknown>();
  const mistakes: ProblemItem[] = [];
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const rawName = cut < 0 ? pair : pair.slice(0, cut);
    const rawValue = cut < 0 ? '' : pair.slice(cut + 1);
    const name = decode(rawName);
    const value = decode(rawValue);
    if (name === undefined || value === undefined) {
      mistakes.push({
        path: `query.${name ?? rawName}`,
        reason: 'cannot be decoded: a percent sign in it does not begin an encoded UTF-8 character',
        expected: 'percent-encoding as in RFC 3986, such as %20 for a space',
        got: pair.slice(0, 200),
      });
    } else if (values.has(name)) {
      const isList = encodings[name] === 'list';
      mistakes.push({
        path: `query.${name}`,
        reason: 'stands more than once',
        expected: isList ? 'once, its values parted by commas' : 'once',
      });
    } else {
      values.set(name, decodeText(value, encodings[name] ?? 'string'));
    }
  }
  return { values: Object.fromEntries(values), mistakes };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined; // told as a mistake by the caller
  }
}
