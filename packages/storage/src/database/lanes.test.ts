import { describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';
import { projectIdentity } from './identity.js';
import type { QueryResult, Session, SessionPool } from './session-pool.js';

const [mine, theirs] = ['prj_mine', 'prj_theirs'].map((project_id) =>
  projectIdentity({ tenant_id: 'tnt_a', project_id }),
);
if (mine === undefined || theirs === undefined) throw new Error('There are two identities');

/** Sessions that answer when they are told to, and that keep what they were asked. */
class Desk implements SessionPool {
  readonly sessions: { asked: string[]; out: boolean }[] = [];
  readonly #waiting: ((error?: Error) => void)[] = [];

  async connect(): Promise<Session> {
    const record = { asked: [] as string[], out: true };
    this.sessions.push(record);
    return {
      identity: '',
      query: (query) => {
        const text = typeof query === 'string' ? query : query.text;
        record.asked.push(text.includes('set_config') ? 'identity' : text);
        return new Promise<QueryResult>((resolve, reject) => {
          this.#waiting.push((error) =>
            error === undefined
              ? resolve({ rows: [text], rowCount: 1, command: 'X' })
              : reject(error),
          );
        });
      },
      release: () => {
        record.out = false;
      },
    };
  }
  async end(): Promise<void> {}

  /** Answers all that waits, and what comes of that. */
  async answer(error?: Error): Promise<void> {
    await turn();
    while (this.#waiting.length > 0) {
      for (const settle of this.#waiting.splice(0)) settle(error);
      await turn();
    }
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Lanes', () => {
  it('ask behind each other on one session, which says once for whom it speaks', async () => {
    const desk = new Desk();
    const ask = new Lanes(desk).askAs(mine);
    const answers = Promise.all(['a', 'b', 'c'].map((text) => ask({ text }, [])));
    await desk.answer();
    expect((await answers).map(({ rows }) => rows[0])).toEqual(['a', 'b', 'c']);
    expect(desk.sessions).toEqual([{ asked: ['identity', 'a', 'b', 'c'], out: false }]);
  });

  it('are never shared by two projects', async () => {
    const desk = new Desk();
    const lanes = new Lanes(desk);
    const both = [lanes.askAs(mine)({ text: 'a' }, []), lanes.askAs(theirs)({ text: 'b' }, [])];
    await desk.answer();
    await Promise.all(both);
    expect(desk.sessions.map(({ asked }) => asked)).toEqual([
      ['identity', 'a'],
      ['identity', 'b'],
    ]);
  });

  it('give their session back though more is asked without end', async () => {
    const desk = new Desk();
    const ask = new Lanes(desk).askAs(mine);
    const many = Array.from({ length: 100 }, (_, number) => ask({ text: `${number}` }, []));
    await desk.answer();
    await Promise.all(many);
    expect(desk.sessions.map(({ asked, out }) => [asked.length - 1, out])).toEqual([
      [64, false],
      [36, false],
    ]);
  });

  it('do not let those who come later meet the failure of one before', async () => {
    const desk = new Desk();
    const ask = new Lanes(desk).askAs(mine);
    const failing = ask({ text: 'a' }, []);
    const refused = expect(failing).rejects.toThrow('lost');
    await desk.answer(new Error('The connection was lost'));
    await refused;
    const later = ask({ text: 'b' }, []);
    await desk.answer();
    expect((await later).rows).toEqual(['b']);
    expect(desk.sessions.map(({ out }) => out)).toEqual([false, false]);
  });
});
