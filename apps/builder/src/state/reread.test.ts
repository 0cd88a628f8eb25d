import { describe, expect, it } from '@jest/globals';
import { createReread } from './reread.js';

describe('reading again', () => {
  it('reads once more for those who asked while a read was under way', async () => {
    const releases: (() => void)[] = [];
    const reread = createReread(() => new Promise<void>((resolve) => releases.push(resolve)));
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
    const reread = createReread(async () => {
      reads += 1;
    });
    await reread();
    await reread();
    expect(reads).toBe(2);
  });
});
