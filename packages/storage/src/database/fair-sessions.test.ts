import { describe, expect, it } from '@jest/globals';
import { FairSessions } from './fair-sessions.js';
import { projectIdentity, workerIdentity, type Identity } from './identity.js';
import type { Session, SessionPool } from './session-pool.js';

const project = (tenant: string, name: string) =>
  projectIdentity({ tenant_id: tenant, project_id: name });

/** A pool whose sessions are counted, not used. */
class CountedPool implements SessionPool {
  inUse = 0;
  constructor(readonly size: number) {}
  async connect(): Promise<Session> {
    this.inUse += 1;
    return {
      identity: '',
      query: async () => ({ rows: [], rowCount: 0, command: 'X' }),
      release: () => {
        this.inUse -= 1;
      },
    };
  }
  async end(): Promise<void> {}
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Sessions that are shared fairly', () => {
  it('leave some to other projects, other tenants and the worker', async () => {
    const pool = new CountedPool(10);
    const sessions = new FairSessions(pool, undefined, { queueMs: 200 });
    const opened: string[] = [];
    const waits: Promise<unknown>[] = [];
    const open = (identity: Identity) =>
      waits.push(sessions.connect(identity).then(() => opened.push(identity.key)));
    const all = (count: number, identity: Identity) => {
      for (let number = 0; number < count; number += 1) open(identity);
    };
    all(20, project('a', 'one'));
    await turn();
    expect(pool.inUse).toBe(5);
    all(20, project('a', 'two'));
    await turn();
    expect(pool.inUse).toBe(7);
    all(20, project('b', 'three'));
    await turn();
    expect(pool.inUse).toBe(9);
    open(workerIdentity);
    await turn();
    expect(opened.at(-1)).toBe(workerIdentity.key);
    const outcomes = await Promise.allSettled(waits);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(51);
  });

  it('go to waiting tenants in turn, and to their projects in turn', async () => {
    const sessions = new FairSessions(new CountedPool(1));
    const first = await sessions.connect(project('a', 'one'));
    const served: string[] = [];
    const wait = async (tenant: string, name: string) => {
      const session = await sessions.connect(project(tenant, name));
      served.push(`${tenant}/${name}`);
      session.release();
    };
    const waiting = [
      ...Array.from({ length: 3 }, () => wait('a', 'one')),
      wait('a', 'two'),
      wait('b', 'one'),
    ];
    first.release();
    await Promise.all(waiting);
    expect(served).toEqual(['a/one', 'b/one', 'a/two', 'a/one', 'a/one']);
  });

  it('are refused to callers that wait too long or are too many', async () => {
    const pool = new CountedPool(1);
    const sessions = new FairSessions(pool, undefined, { queueLength: 2, queueMs: 20 });
    const first = await sessions.connect(project('a', 'one'));
    const waiting = [1, 2, 3].map(() =>
      sessions.connect(project('a', 'one')).catch((error: unknown) => error),
    );
    for (const error of await Promise.all(waiting)) {
      expect(error).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 1 });
    }
    first.release();
    // Those who gave up take no session.
    await sessions.connect(project('a', 'one'));
    expect(pool.inUse).toBe(1);
  });

  it('are not lost when the pool cannot connect', async () => {
    const pool = new CountedPool(1);
    const connect = pool.connect.bind(pool);
    pool.connect = () => Promise.reject(new Error('refused'));
    const sessions = new FairSessions(pool);
    await expect(sessions.connect(project('a', 'one'))).rejects.toThrow('refused');
    pool.connect = connect;
    await sessions.connect(project('a', 'one'));
  });

  it('count a session once, however often it is released', async () => {
    const pool = new CountedPool(1);
    const sessions = new FairSessions(pool);
    const session = await sessions.connect(project('a', 'one'));
    session.release();
    session.release();
    const next = await sessions.connect(project('a', 'one'));
    expect(pool.inUse).toBe(1);
    next.release();
  });
});
