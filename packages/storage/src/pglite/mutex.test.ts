import { describe, expect, it } from '@jest/globals';
import { createMutex } from './mutex.js';

describe('A mutex', () => {
  it('is acquired by one caller at a time, in the order of calls', async () => {
    const mutex = createMutex();
    const order: string[] = [];
    const users = [1, 2, 3].map(async (user) => {
      const release = await mutex.acquire();
      order.push(`${user} in`);
      await new Promise((next) => setImmediate(next));
      order.push(`${user} out`);
      release();
    });
    await mutex.idle();
    expect(order).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out']);
    await Promise.all(users);
  });
});
