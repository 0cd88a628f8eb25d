import { describe, expect, it } from '@jest/globals';
import { parseInt8, parseTimestamptz } from './value-types.js';

describe('A time from the database', () => {
  it.each([
    ['2026-01-31 12:00:00+00', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31 12:00:00.5+00', '2026-01-31T12:00:00.500Z'],
    ['1969-12-31 23:59:59.999+00', '1969-12-31T23:59:59.999Z'],
  ])('%s becomes %s', (text, expected) => {
    expect(parseTimestamptz(text)).toBe(expected);
  });

  it.each(['2026-01-31 12:00:00+02', 'infinity', '-infinity'])('%s is rejected', (text) => {
    expect(() => parseTimestamptz(text)).toThrow(text);
  });
});

describe('A bigint from the database', () => {
  it('becomes a number if that is exact', () => {
    expect(parseInt8('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => parseInt8('9007199254740992')).toThrow('9007199254740992');
  });
});
