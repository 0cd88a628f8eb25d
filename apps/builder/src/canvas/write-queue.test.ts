import { describe, expect, it } from '@jest/globals';
import { createWriteQueue, type Updates } from './write-queue.js';

/** A queue whose delay and whose writes end when the test ends them. */
function queue() {
  const written: Updates[] = [];
  let delayed: (() => void) | null = null;
  let finish: (() => void) | null = null;
  const { put } = createWriteQueue({
    write(updates) {
      written.push(updates);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
    delay(callback) {
      delayed = callback;
      return () => {
        delayed = null;
      };
    },
  });
  return {
    written,
    put: (path: string, value: number) => put(path, new Map([[path, value]])),
    endDelay: () => delayed?.(),
    finish: async () => {
      finish?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('the write queue', () => {
  it('writes the newest of several edits of one token, after the delay', () => {
    const { put, endDelay, written } = queue();
    put('cols', 2);
    put('cols', 3);
    put('cols', 4);
    expect(written).toEqual([]);
    endDelay();
    expect(written).toEqual([new Map([['cols', 4]])]);
  });

  it('writes one after another, never two at once', async () => {
    const { put, endDelay, finish, written } = queue();
    put('cols', 4);
    put('gap', 8);
    endDelay();
    expect(written).toHaveLength(1);
    await finish();
    expect(written).toEqual([new Map([['cols', 4]]), new Map([['gap', 8]])]);
  });

  it('writes an edit that was made during a write', async () => {
    const { put, endDelay, finish, written } = queue();
    put('cols', 4);
    endDelay();
    put('cols', 5);
    endDelay();
    expect(written).toHaveLength(1);
    await finish();
    expect(written[1]).toEqual(new Map([['cols', 5]]));
  });
});
