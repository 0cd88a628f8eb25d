import { describe, expect, it } from '@jest/globals';
import { median, quantile } from './statistics.js';

describe('a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is the value of the nearest rank', () => {
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('of no values is an error', () => {
    expect(() => quantile([], 0.5)).toThrow('no values');
  });
});

describe('a median', () => {
  it('is the middle value, or the mean of two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
