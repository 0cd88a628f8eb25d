import { describe, expect, it } from '@jest/globals';
import { retryAfterSeconds } from './retry-after.js';

const now = new Date('2026-03-01T00:00:00Z');

describe('retryAfterSeconds', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['99999999', 99_999_999],
    ['Sun, 01 Mar 2026 00:01:00 GMT', 60],
    ['Sunday, 01-Mar-26 00:01:00 GMT', 60],
    ['Sun Mar  1 00:01:00 2026 GMT', 60],
    ['Sat, 28 Feb 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('reads %j as %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it('rounds the time until a date up to whole seconds', () => {
    const header = 'Sun, 01 Mar 2026 00:01:00 GMT';
    expect(retryAfterSeconds(header, new Date('2026-03-01T00:00:59.100Z'))).toBe(1);
  });

  it('returns undefined for a date when the current time is unknown', () => {
    const unknown = new Date('');
    expect(retryAfterSeconds('Sun, 01 Mar 2026 00:01:00 GMT', unknown)).toBeUndefined();
    expect(retryAfterSeconds('7', unknown)).toBe(7);
  });
});
