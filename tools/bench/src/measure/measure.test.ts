import { describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { measure } from './measure.js';
import type { Candidate } from './candidate.js';

const rules = { inFlight: 4, rounds: 3, roundMs: 10, warmUpMs: 5 };

describe('measuring', () => {
  it('runs as many at once as the rules say, and no candidate beside another', async () => {
    let running = 0;
    let most = 0;
    const busy = new Set<string>();
    const candidate = (name: string): Candidate => ({
      name,
      role: 'ours',
      async run() {
        busy.add(name);
        running += 1;
        most = Math.max(most, running);
        expect(busy.size).toBe(1);
        await setImmediate();
        running -= 1;
        if (running === 0) busy.clear();
      },
    });
    const measured = await measure([candidate('a'), candidate('b')], rules);
    expect(most).toBe(4);
    expect(measured.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(measured.every(({ perSecond }) => perSecond > 0)).toBe(true);
  });

  it('fails when an answer is wrong', async () => {
    const wrong: Candidate = {
      name: 'wrong',
      role: 'ours',
      run: () => Promise.reject(new Error('19 items instead of 20')),
    };
    await expect(measure([wrong], rules)).rejects.toThrow('19 items instead of 20');
  });
});
