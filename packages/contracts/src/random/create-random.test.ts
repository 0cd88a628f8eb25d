import { describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom } from './index.js';

describe('A seeded random generator', () => {
  const numbers = (seed: number | string) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.below(1000));
  };

  it('repeats its choices for the same seed and makes others for another', () => {
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers('feeds/a')).toEqual(numbers('feeds/a'));
    expect(numbers('feeds/a')).not.toEqual(numbers('feeds/b'));
  });

  it('reaches every option and stays in its bounds', () => {
    const random = createRandom(1);
    const rolls = Array.from({ length: 500 }, () => random.between(1, 6));
    expect([...new Set(rolls)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const picks = Array.from({ length: 100 }, () => random.pick(['a', 'b']));
    expect(new Set(picks)).toEqual(new Set(['a', 'b']));
    expect(() => random.pick([])).toThrow(RangeError);
    expect(random.text(40, 'xy')).toMatch(/^[xy]{40}$/);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });
});

describe('The seed of a run', () => {
  it('is the one that was given, else a new one', () => {
    expect(seedFrom('42')).toBe(42);
    expect(Number.isSafeInteger(seedFrom(undefined))).toBe(true);
    expect(() => seedFrom('many')).toThrow('not a whole number');
  });
});
