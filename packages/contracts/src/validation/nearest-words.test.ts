import { describe, expect, it } from '@jest/globals';
import { editDistance, nearestWords } from './nearest-words.js';

/** The definition, without any optimisation. */
function plainly(a: string, b: string): number {
  const cost = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const known = cost.get(key);
    if (known !== undefined) return known;
    const options = [
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      options.push(of(i - 2, j - 2) + 1);
    }
    const least = Math.min(...options);
    cost.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}

describe('The distance between two words', () => {
  it('is as defined, up to the limit', () => {
    const words = [
      '',
      'a',
      'ab',
      'ba',
      'abc',
      'acb',
      'cab',
      'abcd',
      'dcba',
      'abdc',
      'title',
      'titel',
      'tilte',
    ];
    for (const a of words) {
      for (const b of words) {
        for (const limit of [0, 1, 2, 3, 6]) {
          expect([a, b, limit, editDistance(a, b, limit)]).toEqual([
            a,
            b,
            limit,
            Math.min(plainly(a, b), limit + 1),
          ]);
        }
      }
    }
  });
});

describe('The nearest words', () => {
  it('are sorted by distance, ignore case, and exclude distant words', () => {
    const words = ['upper', 'lower', 'title', 'none'];
    expect(nearestWords('LOWRE', words, 2)).toEqual(['lower']);
    expect(nearestWords('nine', words, 2)).toEqual(['none']);
    expect(nearestWords('sideways', words, 2)).toEqual([]);
  });
});
