import { describe, expect, it } from '@jest/globals';
import { projectIdentity } from './identity.js';
import { PipelinedSessions } from './pipelined-session.js';
import type { QueryResult, Session } from './session-pool.js';

const [mine, theirs] = ['prj_mine', 'prj_theirs'].map((project_id) =>
  projectIdentity({ tenant_id: 'tnt_a', project_id }),
);
if (mine === undefined || theirs === undefined) throw new Error('There are two identities');

/** Sessions that answer when the test says so, and that record their queries. */
class ManualSessions {
  readonly sessions: { queries: string[]; inUse: boolean }[] = [];
  readonly #waiting: ((error?: Error) => void)[] = [];

  async connect(): Promise<Session> {
    const record = { queries: [] as string[], inUse: true };
    this.sessions.push(record);
    return {
      identity: '',
      query: (query) => {
        const text = typeof query === 'string' ? query : query.text;
        record.queries.push(text.includes('set_config') ? 'identity' : text);
        return new Promise<QueryResult>((resolve, reject) => {
          this.#waiting.push((error) =>
            error === undefined
              ? resolve({ rows: [text], rowCount: 1, command: 'X' })
              : reject(error),
          );
        });
      },
      release: () => {
        record.inUse = false;
      },
    };
  }

  /** Answers all queries, and those that are sent because of the answers. */
  async answer(error?: Error): Promise<void> {
    await turn();
    while (this.#waiting.length > 0) {
      for (const settle of this.#waiting.splice(0)) settle(error);
      await turn();
    }
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Pipelined sessions', () => {
  it('send the statements of one project over one session, which assumes its identity once', async () => {
    const pool = new ManualSessions();
    const run = new PipelinedSessions(pool).runAs(mine);
    const answers = Promise.all(['a', 'b', 'c'].map((text) => run({ text }, [])));
    await pool.answer();
    expect((await answers).map(({ rows }) => rows[0])).toEqual(['a', 'b', 'c']);
    expect(pool.sessions).toEqual([{ queries: ['identity', 'a', 'b', 'c'], inUse: false }]);
  });

  it('are not shared by two projects', async () => {
    const pool = new ManualSessions();
    const sessions = new PipelinedSessions(pool);
    const both = [
      sessions.runAs(mine)({ text: 'a' }, []),
      sessions.runAs(theirs)({ text: 'b' }, []),
    ];
    await pool.answer();
    await Promise.all(both);
    expect(pool.sessions.map(({ queries }) => queries)).toEqual([
      ['identity', 'a'],
      ['identity', 'b'],
    ]);
  });

  it('are released after 64 statements, even while more are sent', async () => {
    const pool = new ManualSessions();
    const run = new PipelinedSessions(pool).runAs(mine);
    const many = Array.from({ length: 100 }, (_, number) => run({ text: `${number}` }, []));
    await pool.answer();
    await Promise.all(many);
    expect(pool.sessions.map(({ queries, inUse }) => [queries.length - 1, inUse])).toEqual([
      [64, false],
      [36, false],
    ]);
  });

  it('do not fail later statements because of an earlier failure', async () => {
    const pool = new ManualSessions();
    const run = new PipelinedSessions(pool).runAs(mine);
    const failing = run({ text: 'a' }, []);
    const refused = expect(failing).rejects.toThrow('lost');
    await pool.answer(new Error('The connection was lost'));
    await refused;
    const later = run({ text: 'b' }, []);
    await pool.answer();
    expect((await later).rows).toEqual(['b']);
    expect(pool.sessions.map(({ inUse }) => inUse)).toEqual([false, false]);
  });
});
