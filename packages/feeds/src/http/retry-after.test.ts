import { describe, expect, it } from '@jest/globals';
import { readRetryAfter } from './retry-after.js';

const now = new Date('2026-03-01T00:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 00:01:00 GMT', 60],
    ['Sat, 28 Feb 2026 00:00:00 GMT', 0],
    ['99999999', 86_400],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
