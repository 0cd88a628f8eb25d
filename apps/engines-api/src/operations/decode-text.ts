import type { TextEncoding } from '@northstar/contracts';

/**
 * A text of a path or query as the value that its type is asked about. A text that is no such
 * value is handed on as it came: the type then says what it expected.
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
        return text; // the type's own message says what it expected
      }
    case 'string':
      return text;
  }
}
