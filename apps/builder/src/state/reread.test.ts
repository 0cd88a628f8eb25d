import { describe, expect, it } from '@jest/globals';
import { createReread, type ReadResult } from './reread.js';

describe('Rereading', () => {
  const never = () => undefined;

  it('reads once more for calls during a read', async () => {
    const releases: (() => void)[] = [];
    const reread = createReread({
      read: () => new Promise<ReadResult>((resolve) => releases.push(() => resolve('done'))),
      retryLater: never,
    });
    const calls = Promise.all([reread(), reread(), reread()]);
    expect(releases).toHaveLength(1);
    releases[0]?.();
    await Promise.resolve();
    expect(releases).toHaveLength(2);
    releases[1]?.();
    await calls;
    expect(releases).toHaveLength(2);
  });

  it('reads again when it is called after a read', async () => {
    let reads = 0;
    const reread = createReread({
      read: async () => {
        reads += 1;
        return 'done';
      },
      retryLater: never,
    });
    await reread();
    await reread();
    expect(reads).toBe(2);
  });

  it('retries until a read is fresh, with one scheduled retry at a time', async () => {
    const readings: ReadResult[] = ['retry', 'retry', 'retry', 'done'];
    const waiting: (() => void)[] = [];
    const reread = createReread({
      read: async () => readings.shift() ?? 'retry',
      retryLater: (callback) => waiting.push(callback),
    });
    await reread();
    await reread();
    expect(waiting).toHaveLength(1);
    waiting.pop()?.();
    await reread();
    expect(readings).toEqual([]);
    expect(waiting).toHaveLength(0);
  });
});
