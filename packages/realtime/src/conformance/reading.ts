import type { ConformanceKit } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { draft, drafts, freshScope, seqs, upTo } from './sample-events.js';

/** Events are read as they were appended, in order, after the requested seq. */
export function readingConformance({ it, expect }: ConformanceKit, log: () => EventLog): void {
  it('returns events as they were appended, numbered from 1', async () => {
    const scope = freshScope();
    const events = [
      draft({ actor: { kind: 'agent', id: 'copywriter-7', name: 'Copywriter' } }),
      draft({ actor: { kind: 'user', id: 'u1' }, name: 'feed.created' }),
      draft({
        topic: 'canvas:home',
        at: '2026-02-03T04:05:06.789Z',
        data: {
          text: 'Zeile\nzwei \u2028 "quoted" \\ 😀 \u0001',
          number: 12.5,
          large: Number.MAX_SAFE_INTEGER,
          none: null,
          yes: true,
          nested: { list: [1, [2, { three: 3 }], {}], empty: [] },
        },
      }),
      draft({ topic: 'project', data: null }),
      draft({ data: 'only text' }),
      draft({ data: [] }),
    ];
    expect(await log().append(scope, events)).toBe(events.length);
    expect(await log().read(scope, { after: 0, limit: 100 })).toEqual(
      events.map((event, index) => ({ ...event, seq: index + 1 })),
    );
  });

  it('continues the numbers of the last append', async () => {
    const scope = freshScope();
    expect(await log().append(scope, drafts(1))).toBe(1);
    expect(await log().append(scope, drafts(3))).toBe(4);
    expect(await log().append(scope, drafts(1))).toBe(5);
    expect(seqs(await log().read(scope, { after: 0, limit: 10 }))).toEqual(upTo(5));
  });

  it('returns the head without appending when there are no events', async () => {
    const scope = freshScope();
    expect(await log().append(scope, [])).toBe(0);
    await log().append(scope, drafts(2));
    expect(await log().append(scope, [])).toBe(2);
    expect(await log().bounds(scope)).toEqual({ head: 2, horizon: 0 });
  });

  it('reads events after a seq, up to the limit', async () => {
    const scope = freshScope();
    await log().append(scope, drafts(7));
    expect(seqs(await log().read(scope, { after: 3, limit: 2 }))).toEqual([4, 5]);
    expect(seqs(await log().read(scope, { after: 5, limit: 100 }))).toEqual([6, 7]);
    expect(await log().read(scope, { after: 7, limit: 100 })).toEqual([]);
    expect(await log().read(scope, { after: 70, limit: 100 })).toEqual([]);
  });

  it('reads only the requested topics', async () => {
    const scope = freshScope();
    const topics = ['feed:a', 'canvas:a', 'feed:b', 'project', 'feed:a', 'feed:a:b', 'feed:b'];
    await log().append(
      scope,
      topics.map((topic) => draft({ topic })),
    );
    const read = async (requested: string[], after = 0, limit = 100) =>
      seqs(await log().read(scope, { after, limit, topics: requested }));
    expect(await read(['feed:a'])).toEqual([1, 5]);
    expect(await read(['feed:b', 'canvas:a'])).toEqual([2, 3, 7]);
    expect(await read(['project'])).toEqual([4]);
    expect(await read(['feed:a', 'feed:b'], 1, 2)).toEqual([3, 5]);
    expect(await read(['feed:none'])).toEqual([]);
  });
}
