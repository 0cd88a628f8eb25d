import { describe, expect, it } from '@jest/globals';
import { Phase } from './phase.js';
import { createReadiness } from './readiness.js';

const fine = async () => undefined;

describe('Readiness', () => {
  it('follows the phases of the host', async () => {
    const phase = new Phase();
    const readiness = createReadiness(phase, { storage: fine }, 100);
    expect((await readiness.check()).status).toBe('starting');
    phase.ready();
    expect(await readiness.check()).toEqual({ status: 'ready', checks: { storage: 'ok' } });
    phase.stopping();
    expect((await readiness.check()).status).toBe('stopping');
  });

  it('fails when a part cannot be reached or takes too long', async () => {
    const phase = new Phase();
    phase.ready();
    const gone = async () => Promise.reject(new Error('connection to user:hunter2@db refused'));
    const hanging = () => new Promise<void>(() => undefined);
    const readiness = createReadiness(phase, { gone, hanging, fine }, 20);
    expect(await readiness.check()).toEqual({
      status: 'failing',
      checks: { gone: 'cannot be reached', hanging: 'no answer in 20 ms', fine: 'ok' },
    });
  });
});
