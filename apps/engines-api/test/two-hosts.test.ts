import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Feed } from '@northstar/contracts';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import type { Upstreams } from '@northstar/upstreams';
import { follow } from './support/event-stream.js';
import { send } from './support/http.js';
import { newFeed, startSmallYouTube } from './support/small-youtube.js';
import { startTestHost } from './support/start-host.js';
import type { TestHost } from './support/start-host.js';

let upstreams: Upstreams;
let postgres: TestPostgres;
let one: TestHost;
let other: TestHost;
beforeAll(async () => {
  [upstreams, postgres] = await Promise.all([startSmallYouTube(), startTestPostgres()]);
  const STORAGE_URL = await postgres.createDatabase();
  // Started at the same time, so that they also race to create the schema and the cursor keys.
  [one, other] = await Promise.all([
    startTestHost({ STORAGE_URL }, upstreams),
    startTestHost({ STORAGE_URL }, upstreams),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await upstreams.close();
  await postgres.close();
});

describe('Two hosts over one Postgres', () => {
  it('refresh a due feed once, and both send the event', async () => {
    const streams = await Promise.all(
      [one, other].map((host) => follow(`${host.url}/sse?topics=project`)),
    );
    const made = await send(`${one.url}/feeds`, { json: newFeed });
    const { feed_id } = Feed.parse(made.body);
    const events = await Promise.all(streams.map((stream) => stream.next('feed.updated')));
    expect(events.map(({ data }) => data)).toEqual([
      expect.objectContaining({ feed_id, head_rev: 1 }),
      expect.objectContaining({ feed_id, head_rev: 1 }),
    ]);
    expect(events[0]?.id).toBe(events[1]?.id);
    for (const stream of streams) stream.close();
    expect(upstreams.control.requests('youtube.playlistItems.list')).toHaveLength(1);
  });

  it('send an event that one commits to the streams of the other', async () => {
    const stream = await follow(`${other.url}/sse?topics=canvas:shared`);
    await send(`${one.url}/canvas`, { json: { canvas_id: 'shared', kind: 'page' } });
    const frame = await stream.next('canvas.created');
    expect(frame.data).toMatchObject({ canvas_id: 'shared' });
    stream.close();
  });

  it('accept each other’s cursors', async () => {
    for (const name of ['B', 'C']) {
      await send(`${one.url}/canvas`, { json: { canvas_id: `page-${name}`, kind: 'page' } });
    }
    const first = (await send(`${one.url}/canvas?limit=1`)).body as { next_cursor: string };
    const second = await send(`${other.url}/canvas?limit=1&cursor=${first.next_cursor}`);
    expect(second.body).toMatchObject({ items: [{ canvas_id: 'page-B' }] });
  });

  it('apply exactly one of two commands for the same revision', async () => {
    const command = (host: TestHost, id: string) =>
      send(`${host.url}/canvas/shared/commands`, {
        json: { type: 'add_element', base_rev: 0, args: { element_id: id, kind: 'section' } },
      });
    const answers = await Promise.all([command(one, 'a'), command(other, 'b')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
