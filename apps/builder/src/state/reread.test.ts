import { describe, expect, it } from '@jest/globals';
import { createReread, type Reading } from './reread.js';

describe('reading again', () => {
  const never = () => undefined;

  it('reads once more for those who asked while a read was under way', async () => {
    const releases: (() => void)[] = [];
    const reread = createReread({
      read: () => new Promise<Reading>((resolve) => releases.push(() => resolve('fresh'))),
      later: never,
    });
    const asked = Promise.all([reread(), reread(), reread()]);
    expect(releases).toHaveLength(1);
    releases[0]?.();
    await Promise.resolve();
    expect(releases).toHaveLength(2);
    releases[1]?.();
    await asked;
    expect(releases).toHaveLength(2);
  });

  it('reads anew after it has ended', async () => {
    let reads = 0;
    const reread = createReread({
      read: async () => {
        reads += 1;
        return 'fresh';
      },
      later: never,
    });
    await reread();
    await reread();
    expect(reads).toBe(2);
  });

  it('tries by itself until a reading is fresh, with one try waiting at a time', async () => {
    const readings: Reading[] = ['stale', 'stale', 'stale', 'fresh'];
    const waiting: (() => void)[] = [];
    const reread = createReread({
      read: async () => readings.shift() ?? 'stale',
      later: (callback) => waiting.push(callback),
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
