import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import * as types from '../src/value-types/index.js';

const {
  date,
  decimal,
  idOf,
  integer,
  json,
  jsonObject,
  line,
  list,
  map,
  number,
  text,
  timestamp,
  url,
} = types;
const id = 'feed_01890a5d-ac96-774b-bcce-b302099a8057';
const deep = (depth: number): unknown => (depth === 0 ? 0 : [deep(depth - 1)]);

describe('value types', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['a line of any script', line(), 'żółw 🐢'],
    ['a line as long as its bound in code points', line({ max: 2 }), '🐢🐢'],
    ['a text with line breaks and tabs', text(), 'a\n\tb\r\n'],
    ['a timestamp with a fraction', timestamp(), '2024-02-29T23:59:59.123Z'],
    ['a day', date(), '2024-02-29'],
    ['a URL with an international path', url(), 'https://example.com/zażółć?q=1#x'],
    ['a decimal', decimal(), '-12.50'],
    ['an id', idOf('feed'), id],
    ['a multiple that a double misses', number({ step: 0.1 }), 0.3],
    ['a list of different objects', list(json(), { unique: true }), [{ a: 1 }, { a: 2 }]],
    ['a map within its count', map(integer(), { max: 1 }), { any: 1 }],
    ['JSON a hundred deep', json(), deep(100)],
    ['an object of anything', jsonObject(), { a: [null, { b: true }] }],
  ])('take %s', (_what, type, value) => {
    expect(type.safeParse(value)).toMatchObject({ success: true, data: value });
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['a line break in a line', line(), 'a\nb', 'one line'],
    ['a line separator in a line', line(), 'a\u2028b', 'one line'],
    ['half a surrogate pair', text(), '\ud800', 'no control characters'],
    ['a zero byte in a text', text(), 'a\u0000', 'no control characters'],
    ['one code point too many', line({ max: 2 }), '🐢🐢🐢', 'at most 2 characters'],
    ['an empty line', line({ min: 1 }), '', 'at least 1 character'],
    ['a part that matches', line({ pattern: '[a-z]+' }), 'abc1', 'must match /[a-z]+/'],
    ['a time with an offset', timestamp(), '2024-01-01T00:00:00+01:00', 'UTC'],
    ['a time without seconds', timestamp(), '2024-01-01T00:00Z', 'UTC'],
    ['a day that is not', date(), '2023-02-29', 'day'],
    ['a script URL', url(), 'javascript:alert(1)', 'http'],
    ['a URL without a host', url(), 'https:///x', 'http'],
    ['a URL that no parser reads', url(), 'https://a b/', 'http'],
    ['a number as a decimal', decimal(), 12.5, 'string'],
    ['a decimal with an exponent', decimal(), '1e3', 'decimal'],
    ['an id of another prefix', idOf('feed'), id.replace('feed', 'cnv'), 'feed_'],
    ['an id in capitals', idOf('feed'), id.toUpperCase(), 'feed_'],
    ['an id that is no UUIDv7', idOf('feed'), id.replace('774b', '474b'), 'feed_'],
    ['an unsafe integer', integer(), 2 ** 53, 'int'],
    ['a number at its open end', number({ exclusiveMin: 0 }), 0, 'more than 0'],
    ['a number below', integer({ min: 1 }), 0, 'at least 1'],
    ['infinity', number(), Infinity, 'number'],
    [
      'equal objects in another order',
      list(json(), { unique: true }),
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      'twice',
    ],
    ['an empty list', list(integer(), { min: 1 }), [], 'at least 1 item'],
    ['too many keys', map(integer(), { max: 1 }), { a: 1, b: 2 }, 'at most 1 key'],
    ['JSON beyond a hundred deep', json(), deep(101), 'nested at most 100'],
    ['JSON with an infinite number', json(), { a: [1, 1e400] }, 'finite numbers only'],
    ['an object with an infinite number', jsonObject(), { a: -1e400 }, 'finite numbers only'],
    ['a Date as JSON', json(), new Date(0), 'JSON'],
    ['a list as an object', jsonObject(), [], 'JSON object'],
  ])('refuse %s', (_what, type, value, message) => {
    const parsed = type.safeParse(value);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });
});
