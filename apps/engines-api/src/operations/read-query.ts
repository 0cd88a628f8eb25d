import type { ProblemItem, TextEncoding } from '@northstar/contracts';
import { decodeText } from './decode-text.js';

export interface ReadQuery {
  readonly values: Readonly<Record<string, unknown>>;
  /** Problems of the query's syntax; empty if there are none. */
  readonly problems: readonly ProblemItem[];
}

/**
 * Parses a form, or a query (the part of a URL after its `?`), and decodes its values. A repeated
 * name and an invalid percent-encoding are problems; `+` is a space.
 */
export function readQuery(
  text: string,
  encodings: Readonly<Record<string, TextEncoding>>,
  part: 'query' | 'body' = 'query',
): ReadQuery {
  const values = new Map<string, unknown>();
  const problems: ProblemItem[] = [];
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const rawName = equals < 0 ? pair : pair.slice(0, equals);
    const rawValue = equals < 0 ? '' : pair.slice(equals + 1);
    const name = decode(rawName);
    const value = decode(rawValue);
    if (name === undefined || value === undefined) {
      problems.push({
        path: `${part}.${name ?? rawName}`,
        reason: 'has a percent sign that does not start an encoded UTF-8 character',
        expected: 'percent-encoding as in RFC 3986, such as %20 for a space',
        got: pair.slice(0, 200),
      });
    } else if (values.has(name)) {
      const isList = encodings[name] === 'list';
      problems.push({
        path: `${part}.${name}`,
        reason: 'is repeated',
        expected: isList ? 'once, its values separated by commas' : 'once',
      });
    } else {
      values.set(name, decodeText(value, encodings[name] ?? 'string'));
    }
  }
  return { values: Object.fromEntries(values), problems };
}

/** Returns undefined for an invalid percent-encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
