import { describe, expect, it } from '@jest/globals';
import { isNestedDeeperThan } from './nesting.js';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}

describe('A value', () => {
  it('has the depth of its nested objects and lists', () => {
    expect([isNestedDeeperThan(1, 0), isNestedDeeperThan([], 0)]).toEqual([false, true]);
    expect([isNestedDeeperThan(nested(7), 7), isNestedDeeperThan(nested(8), 7)]).toEqual([
      false,
      true,
    ]);
    expect(isNestedDeeperThan({ flat: [1, 2, 3], deep: nested(7) }, 7)).toBe(true);
  });

  it('is examined at any depth, and when it contains itself', () => {
    expect(isNestedDeeperThan(nested(1_000_000), 100)).toBe(true);
    expect(isNestedDeeperThan(nested(1_000_000), 1_000_000)).toBe(false);
    const round: { self?: unknown } = {};
    round.self = [round, round];
    expect(isNestedDeeperThan(round, 100)).toBe(true);
  });
});
