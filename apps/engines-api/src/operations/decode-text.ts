import type { TextEncoding } from '@northstar/contracts';

/**
 * Decodes a text of a path or query to the value that its type expects. A text that cannot be
 * decoded is returned as it is, and its type reports what it expects.
 */
export function decodeText(text: string, encoding: TextEncoding): unknown {
  switch (encoding) {
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'number':
      return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text === '' ? [] : text.split(',');
    case 'json':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
    case 'string':
      return text;
  }
}
