import { describe, expect, it } from '@jest/globals';
import { createWriteQueue, type Updates } from './write-queue.js';

/** A queue whose rest and whose writes end when the test says so. */
function queue() {
  const written: Updates[] = [];
  let rested: (() => void) | null = null;
  let finish: (() => void) | null = null;
  const { put } = createWriteQueue({
    write(updates) {
      written.push(updates);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
    rest(callback) {
      rested = callback;
      return () => {
        rested = null;
      };
    },
  });
  return {
    written,
    put: (path: string, value: number) => put(path, new Map([[path, value]])),
    rest: () => rested?.(),
    finish: async () => {
      finish?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('the write queue', () => {
  it('sends the newest of several edits of one token, after a rest', () => {
    const { put, rest, written } = queue();
    put('cols', 2);
    put('cols', 3);
    put('cols', 4);
    expect(written).toEqual([]);
    rest();
    expect(written).toEqual([new Map([['cols', 4]])]);
  });

  it('sends one write after another, never two at once', async () => {
    const { put, rest, finish, written } = queue();
    put('cols', 4);
    put('gap', 8);
    rest();
    expect(written).toHaveLength(1);
    await finish();
    expect(written).toEqual([new Map([['cols', 4]]), new Map([['gap', 8]])]);
  });

  it('sends what was edited while a write was under way', async () => {
    const { put, rest, finish, written } = queue();
    put('cols', 4);
    rest();
    put('cols', 5);
    rest();
    expect(written).toHaveLength(1);
    await finish();
    expect(written[1]).toEqual(new Map([['cols', 5]]));
  });
});
