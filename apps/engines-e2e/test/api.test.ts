import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnginesBoundary, isEnginesError, type EnginesError } from '@northstar/boundary';
import { drivers } from '../src/fixture/drivers.js';
import { refreshed } from '../src/fixture/seed-page.js';
import { openFixture, type Fixture } from '../src/fixture/fixture.js';

describe.each(drivers)('The API on $name', (driver) => {
  let fixture: Fixture;
  let boundary: EnginesBoundary;

  beforeAll(async () => {
    fixture = await openFixture(driver);
    boundary = fixture.boundary;
  });
  afterAll(() => fixture?.close());

  const canvas = { canvas_id: 'walk' };
  const hero = { element_id: 'hero', token_path: 'style.background.color' };

  it('creates a canvas, adds an element and sets a token', async () => {
    expect(await boundary.canvas.create({ ...canvas, kind: 'page', name: 'Walk' })).toMatchObject({
      head_rev: 0,
      name: 'Walk',
    });
    const added = await boundary.canvas.apply({
      ...canvas,
      type: 'add_element',
      base_rev: 0,
      args: { element_id: 'hero', kind: 'section' },
    });
    expect(added).toMatchObject({ current_rev: 1, element: { element_id: 'hero', index: 0 } });
    const set = await boundary.canvas.apply({
      ...canvas,
      type: 'set_token',
      base_rev: 1,
      args: { ...hero, value: '#0a7cff' },
    });
    expect(set).toMatchObject({
      status: 'applied',
      current_rev: 2,
      changes: [{ ...hero, before: null, after: '#0a7cff' }],
    });
  });

  it('applies a command with the same key once', async () => {
    const command = {
      ...canvas,
      type: 'set_token' as const,
      base_rev: 2,
      idempotency_key: 'walk-once',
      args: { ...hero, value: '#ff0000' },
    };
    const first = await boundary.canvas.apply(command);
    expect(await boundary.canvas.apply(command)).toEqual(first);
    expect((await boundary.canvas.get(canvas)).head_rev).toBe(3);
  });

  it('rejects a command for an old revision with the commands since', async () => {
    const late = boundary.canvas.apply({
      ...canvas,
      type: 'set_token',
      base_rev: 1,
      args: { ...hero, value: '#ffffff' },
    });
    const error = await errorOf(late);
    expect(error.code).toBe('canvas.conflict');
    expect(error.extensions).toMatchObject({
      current_rev: 3,
      recovery_ops: [
        { rev: 2, type: 'set_token', args: { ...hero, value: '#0a7cff' } },
        { rev: 3, type: 'set_token', args: { ...hero, value: '#ff0000' } },
      ],
    });
    const again = await boundary.canvas.apply({
      ...canvas,
      type: 'set_token',
      base_rev: Number(error.extensions['current_rev']),
      args: { ...hero, value: '#ffffff' },
    });
    expect(again.changes).toEqual([{ ...hero, before: '#ff0000', after: '#ffffff' }]);
  });

  it('applies nothing of a command with an invalid value, and reports each problem', async () => {
    const error = await errorOf(
      boundary.canvas.apply({
        ...canvas,
        type: 'set_tokens',
        base_rev: 4,
        args: {
          element_id: 'hero',
          updates: [
            { token_path: 'style.opacity', value: 0.5 },
            { token_path: 'style.opactiy', value: 1 },
            { token_path: 'style.shadow.kind', value: 'medum' },
          ],
        },
      }),
    );
    expect(error.errors.map(({ token_path }) => token_path)).toEqual([
      'style.opactiy',
      'style.shadow.kind',
    ]);
    expect(error.errors[0]?.nearest).toContain('style.opacity');
    expect((await boundary.canvas.get(canvas)).head_rev).toBe(4);
  });

  it('reads an old revision, and replays every command', async () => {
    const old = await boundary.canvas.snapshot({ ...canvas, rev: 2 });
    expect(old.values).toMatchObject([{ ...hero, value: '#0a7cff', rev: 2 }]);
    const { events, head_rev } = await boundary.canvas.replay(canvas);
    expect(events.map(({ rev, type }) => [rev, type])).toEqual([
      [1, 'add_element'],
      [2, 'set_token'],
      [3, 'set_token'],
      [4, 'set_token'],
    ]);
    expect(head_rev).toBe(4);
  });

  it('creates a feed, refreshes it and reads all pages of its items', async () => {
    const channel = fixture.upstreams.control.channels()[0];
    if (channel === undefined) throw new Error('The emulated vendors have no channels');
    const { feed_id } = await boundary.feeds.create({
      name: 'Walk',
      source_kind: 'youtube',
      source: { channels: [channel.channel_id], unavailable: 'mark' },
      refresh: { every_seconds: 86_400 },
    });
    await refreshed(boundary, feed_id);
    const { item_count } = await boundary.feeds.get({ feed_id });
    const ids: string[] = [];
    for await (const item of boundary.feeds.items({ feed_id, limit: 7 })) ids.push(item.item_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(item_count);

    // `mark` keeps private and deleted videos; the vendor never lists the withheld ones.
    const listed = fixture.upstreams.control
      .videos(channel.channel_id)
      .filter(({ state }) => state !== 'withheld' && state !== 'unlisted')
      .map(({ video_id }) => video_id);
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('changes a feed only with its ETag, and deletes it once', async () => {
    const [summary] = (await boundary.feeds.summary()).feeds;
    const feed_id = summary?.feed_id ?? '';
    const read = await boundary.request('getFeed', { feed_id });
    const if_match = read.etag ?? '';
    const changed = await boundary.feeds.update({ feed_id, name: 'Walked' }, { if_match });
    expect(changed).toMatchObject({ name: 'Walked', version: 2 });
    const stale = await errorOf(boundary.feeds.update({ feed_id, name: 'Late' }, { if_match }));
    expect(stale.code).toBe('precondition.failed');
    const unconditional = await fetch(`${fixture.url}/feeds/${feed_id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Unconditional"}',
    });
    expect(unconditional.status).toBe(428);
    await boundary.feeds.delete({ feed_id });
    expect((await errorOf(boundary.feeds.delete({ feed_id }))).code).toBe('feed.not_found');
  });

  it('streams events, and resumes after any event without loss or repeat', async () => {
    const pages = await Promise.all(
      ['one', 'two'].map((canvas_id) => boundary.canvas.create({ canvas_id, kind: 'page' })),
    );
    const topics = pages.map(({ canvas_id }) => `canvas:${canvas_id}`);
    const { head_cursor } = await boundary.events.list();
    for (let rev = 0; rev < 6; rev += 1) {
      await boundary.canvas.apply({
        canvas_id: rev % 2 === 0 ? 'one' : 'two',
        type: 'set_token',
        base_rev: Math.floor(rev / 2),
        args: { token_path: 'page.name', value: `Name ${rev}` },
      });
    }
    const all = await take(6, head_cursor);
    expect(all.map(({ text }) => text)).toEqual([
      'one 1',
      'two 1',
      'one 2',
      'two 2',
      'one 3',
      'two 3',
    ]);
    const afterSecond = await take(4, all[1]?.cursor);
    expect(afterSecond).toEqual(all.slice(2));

    async function take(count: number, last_event_id: string | undefined) {
      const ending = new AbortController();
      const seen: { text: string; cursor: string }[] = [];
      const options = { signal: ending.signal, last_event_id };
      for await (const event of boundary.events.stream({ topics }, options)) {
        if (event.name === 'canvas.committed') {
          const { canvas_id, rev } = event.data;
          seen.push({ text: `${canvas_id} ${rev}`, cursor: event.cursor });
        }
        if (seen.length === count) ending.abort();
      }
      return seen;
    }
  });

  it('keeps projects apart', async () => {
    const otherProject = EnginesBoundary({ baseUrl: fixture.url, project_id: 'prj_other' });
    expect((await errorOf(otherProject.canvas.get(canvas))).code).toBe('canvas.not_found');
    expect((await otherProject.canvas.list()).items).toEqual([]);
  });

  it('shuts down in order, and an open stream resumes at the next host', async () => {
    const ending = new AbortController();
    const { head_cursor } = await boundary.events.list();
    const stream = boundary.events.stream(
      { topics: ['project'] },
      { signal: ending.signal, last_event_id: head_cursor },
    );
    try {
      await boundary.canvas.create({ canvas_id: 'before', kind: 'page' });
      expect((await stream.next()).value).toMatchObject({ data: { canvas_id: 'before' } });
      const next = stream.next();
      expect(await fixture.host().stop()).toBe(0);
      await fixture.startHostAgain();
      expect((await boundary.canvas.get(canvas)).head_rev).toBe(4);
      await boundary.canvas.create({ canvas_id: 'afterwards', kind: 'page' });
      expect((await next).value).toMatchObject({ data: { canvas_id: 'afterwards' } });
    } finally {
      // Without an abort the stream would reconnect for ever.
      ending.abort();
    }
  });
});

/** Returns the error of a call. */
async function errorOf(call: Promise<unknown>): Promise<EnginesError> {
  try {
    await call;
  } catch (error) {
    if (isEnginesError(error)) return error;
    throw error;
  }
  throw new Error('The call did not fail');
}
