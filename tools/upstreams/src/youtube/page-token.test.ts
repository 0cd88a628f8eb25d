import { expect, it } from '@jest/globals';
import { ApiError } from './api-error.js';
import { readPageToken, writePageToken } from './page-token.js';

it('writes the format of YouTube’s tokens', () => {
  expect(writePageToken({ offset: 10, back: false })).toBe('CAoQAA');
  expect(writePageToken({ offset: 10, back: true })).toBe('CAoQAQ');
});

it('reads every token that it wrote', () => {
  for (const offset of [1, 50, 127, 128, 5_000, 20_000, 2_000_000]) {
    for (const back of [true, false]) {
      expect(readPageToken(writePageToken({ offset, back }))).toEqual({ offset, back });
    }
  }
});

it('returns the first page without a token', () => {
  expect(readPageToken(null)).toEqual({ offset: 0, back: false });
});

it.each(['x', 'CAoQAg', 'CAoQAA==', 'hello there', 'CAoQAACAoQAA', 'AAAA'])(
  'refuses %j, which it never gave out',
  (token) => {
    expect(() => readPageToken(token)).toThrow(ApiError);
  },
);
