import { describe, expect, it } from '@jest/globals';
import { readAhead } from './read-ahead.js';

describe('readAhead', () => {
  it('yields the values in the order of the generators while the next ones work ahead', async () => {
    const log: string[] = [];
    async function* values(name: string) {
      for (const number of [1, 2]) {
        log.push(`${name}${String(number)} started`);
        await Promise.resolve();
        yield `${name}${String(number)}`;
      }
    }
    const seen: string[] = [];
    for await (const value of readAhead(['a', 'b', 'c'].map(values), 2)) {
      if (seen.length === 0) expect(log.sort()).toEqual(['a1 started', 'a2 started', 'b1 started']);
      seen.push(value);
    }
    expect(seen).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
  });

  it('throws the error of a generator after the values before it', async () => {
    async function* failing() {
      yield 'first';
      throw new Error('broken');
    }
    async function* other() {
      yield 'other';
    }
    const seen: string[] = [];
    const read = async () => {
      for await (const value of readAhead([other(), failing(), other()], 3)) seen.push(value);
    };
    await expect(read()).rejects.toThrow('broken');
    expect(seen).toEqual(['other', 'first']);
  });
});
