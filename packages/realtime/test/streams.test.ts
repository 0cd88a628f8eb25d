import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeEventCursor } from '../src/cursor/event-cursor.js';
import { StreamClient } from './support/stream-client.js';
import { cursors, draft, scope, startHost } from './support/test-host.js';
import type { TestHost } from './support/test-host.js';

const cursorOf = (seq: number) => encodeEventCursor(cursors, scope, seq);

describe('A stream', () => {
  let host: TestHost;
  const open = (topics: string, lastEventId?: string) =>
    StreamClient.open(`${host.url}/sse?topics=${topics}`, lastEventId);
  const publish = (topic: string, data: string | number) =>
    host.realtime.append(scope, [draft(topic, data)]);

  beforeEach(async () => {
    host = await startHost({ limits: { retryMs: 1234 } });
  });
  afterEach(() => host.close());

  it('has headers that keep caches, compressors and proxies from delaying it', async () => {
    const client = await open('project');
    expect(client.status).toBe(200);
    expect(client.headers['content-type']).toBe('text/event-stream');
    expect(client.headers['cache-control']).toBe('no-cache, no-transform');
    expect(client.headers['x-accel-buffering']).toBe('no');
    client.close();
  });

  it('answers HEAD with the same headers and no stream', async () => {
    const answer = await fetch(`${host.url}/sse?topics=project`, { method: 'HEAD' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(await answer.text()).toBe('');
    expect(host.meter.gauges.get('realtime_streams_open') ?? 0).toBe(0);
  });

  it('sends each event with its name, its data and a cursor', async () => {
    const client = await open('project');
    await host.realtime.append(scope, [draft('feed:a', { text: 'one\r\ntwo' }, 'feed.created')]);
    await client.until(({ reader }) => reader.events.length === 1);
    expect(client.reader.events).toEqual([
      { id: cursorOf(1), name: 'feed.created', data: { text: 'one\r\ntwo' } },
    ]);
    client.close();
  });

  it('starts at the present and sends that cursor at once', async () => {
    await publish('feed:a', 'before');
    const client = await open('project');
    await client.until(({ reader }) => reader.lastEventId !== '');
    expect(client.reader.lastEventId).toBe(cursorOf(1));
    expect(client.reader.comments).toEqual([`cursor ${cursorOf(1)}`]);
    expect(client.reader.retryMs).toBe(1234);
    await publish('feed:a', 'after');
    await client.until(({ reader }) => reader.events.length > 0);
    expect(client.reader.events.map((event) => event.data)).toEqual(['after']);
    client.close();
  });

  it('can be resumed by a client that has received no event', async () => {
    const first = await open('feed:a');
    await first.until(({ reader }) => reader.lastEventId !== '');
    first.close();
    await publish('feed:a', 'missed');
    const second = await open('feed:a', first.reader.lastEventId);
    await second.until(({ reader }) => reader.events.length === 1);
    expect(second.reader.events[0]?.data).toBe('missed');
    second.close();
  });

  it('contains only the requested topics', async () => {
    const some = await open('feed:a,canvas:home');
    const all = await open('project');
    const topics = ['feed:a', 'feed:b', 'canvas:home', 'project', 'feed:a'];
    for (const [index, topic] of topics.entries()) await publish(topic, index);
    await all.until(({ reader }) => reader.events.length === 5);
    await some.until(({ reader }) => reader.events.length === 3);
    expect(some.reader.events.map((event) => event.data)).toEqual([0, 2, 4]);
    some.close();
    all.close();
  });

  it('contains no events of other projects', async () => {
    const client = await open('project');
    await host.realtime.append({ ...scope, project_id: 'prj_other' }, [draft('feed:a', 'theirs')]);
    await host.realtime.append({ ...scope, tenant_id: 'tnt_other' }, [draft('feed:a', 'theirs')]);
    await publish('feed:a', 'ours');
    await client.until(({ reader }) => reader.events.length > 0);
    expect(client.reader.events.map((event) => event.data)).toEqual(['ours']);
    client.close();
  });

  it('begins with the events after Last-Event-ID, page by page, and then goes on live', async () => {
    for (let index = 1; index <= 600; index += 1) await publish(`feed:${index % 2}`, index);
    const client = await open('feed:1', cursorOf(10));
    await client.until(({ reader }) => reader.events.length >= 295);
    await publish('feed:1', 'live');
    await client.until(({ reader }) => reader.events.length >= 296);
    const missed = Array.from({ length: 295 }, (_none, index) => 11 + 2 * index);
    expect(client.reader.events.map((event) => event.data)).toEqual([...missed, 'live']);
    client.close();
  });

  it('receives stream.reset when its cursor is older than the log, and goes on', async () => {
    await publish('feed:a', 'old');
    await publish('feed:a', 'old too');
    await host.log.trim('2027-01-01T00:00:00.000Z');
    const client = await open('feed:a', cursorOf(1));
    await client.until(({ reader }) => reader.events.length === 1);
    await publish('feed:a', 'new');
    await client.until(({ reader }) => reader.events.length === 2);
    expect(client.reader.events).toEqual([
      { id: cursorOf(2), name: 'stream.reset', data: { reason: expect.any(String) } },
      { id: cursorOf(3), name: 'feed.health', data: 'new' },
    ]);
    client.close();
  });

  it('receives stream.reset when the log was restored to a state before its cursor', async () => {
    await publish('feed:a', 'one');
    const client = await open('feed:a', cursorOf(9));
    await client.until(({ reader }) => reader.events.length === 1);
    expect(client.reader.events[0]).toMatchObject({ id: cursorOf(1), name: 'stream.reset' });
    client.close();
  });

  it.each([
    ['made up', 'nonsense'],
    ['of another project', encodeEventCursor(cursors, { ...scope, project_id: 'prj_x' }, 1)],
    ['of another list', cursors.encode(scope, 'listFeeds', 1)],
    ['without a number', cursors.encode(scope, 'events', 'one')],
  ])('is rejected before its first byte when the cursor is %s', async (_case, cursor) => {
    const answer = await fetch(`${host.url}/sse?topics=project`, {
      headers: { 'last-event-id': cursor },
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'cursor.invalid',
      errors: [{ path: 'header.last-event-id' }],
    });
  });

  it('receives events by polling when every wake-up is lost', async () => {
    const client = await open('project');
    await host.log.append(scope, [draft('feed:a', 'unheard')]);
    await client.until(({ reader }) => reader.events.length === 1);
    expect(client.reader.events[0]?.data).toBe('unheard');
    client.close();
  });

  it('is counted while it is open', async () => {
    const clients = [await open('project'), await open('feed:a')];
    await host.meter.until(({ gauges }) => gauges.get('realtime_streams_open') === 2);
    for (const client of clients) client.close();
    await host.meter.until(({ gauges }) => gauges.get('realtime_streams_open') === 0);
  });
});

describe('Many streams', () => {
  it('are rejected beyond the limit, with service.unavailable', async () => {
    const host = await startHost({ limits: { streams: 1 } });
    const client = await StreamClient.open(`${host.url}/sse?topics=project`);
    const answer = await fetch(`${host.url}/sse?topics=project`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'service.unavailable' });
    client.close();
    await host.close();
  });

  it('are kept open by comments, and receive the cursor of events of other topics', async () => {
    const host = await startHost({ limits: { keepAliveMs: 20 } });
    const client = await StreamClient.open(`${host.url}/sse?topics=feed:quiet`);
    await client.until(({ reader }) => reader.comments.includes('keep-alive'));
    await host.realtime.append(scope, [draft('feed:loud', 1), draft('feed:loud', 2)]);
    await client.until(({ reader }) => reader.lastEventId === cursorOf(2));
    expect(client.reader.events).toEqual([]);
    client.close();
    await host.close();
  });

  it('end with a comment when realtime closes, and new ones are rejected', async () => {
    const host = await startHost();
    const url = `${host.url}/sse?topics=project`;
    const clients = await Promise.all([1, 2, 3].map(() => StreamClient.open(url)));
    await host.realtime.append(scope, [draft('feed:a', 'last')]);
    for (const client of clients) await client.until(({ reader }) => reader.events.length === 1);
    await host.realtime.close();
    for (const client of clients) {
      await client.untilEnded();
      expect(client.reader.comments.at(-1)).toBe('stopping');
    }
    expect(await (await fetch(url)).json()).toMatchObject({ code: 'service.stopping' });
    await host.close();
  });
});
