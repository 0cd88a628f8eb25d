import { describe, expect, it } from '@jest/globals';
import { report } from './report.js';
import type { Measured } from './candidate.js';

function measured(role: Measured['role'], name: string, perSecond: number): Measured {
  return { role, name, perSecond, p50: 1, p99: 2.345 };
}

const floor = measured('floor', 'bare SQL', 20_000);

describe('a report', () => {
  it('ends with one line for programs, its ratio ours to the floor', () => {
    const text = report('items-read', [measured('ours', 'repository', 15_000), floor]);
    expect(text.split('\n').at(-1)).toBe('BENCH items-read ratio=0.750 floor=20000 ours=15000');
  });

  it('has a line for each of ours, the first under the plain name', () => {
    const text = report('items-read', [
      floor,
      measured('ours', 'repository', 15_000),
      measured('ours', 'over HTTP', 2_000),
    ]);
    expect(text).toContain('BENCH items-read:over-HTTP ratio=0.100');
  });

  it('puts the floor first and peers last', () => {
    const text = report('x', [measured('peer', 'theirs', 1), measured('ours', 'mine', 2), floor]);
    expect(
      text
        .split('\n')
        .slice(1, 4)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['floor', 'ours', 'peer']);
  });

  it('says how many times as fast as a peer ours is', () => {
    const text = report('x', [floor, measured('ours', 'mine', 9), measured('peer', 'theirs', 2)]);
    expect(text).toContain('4.50 times theirs');
  });

  it('refuses to be made without a floor', () => {
    expect(() => report('x', [measured('ours', 'mine', 2)])).toThrow('lacks a floor');
  });
});
