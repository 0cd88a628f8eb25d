import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Upstreams } from '../src/index.js';
import { call, channelOf, emulator, list } from './emulator.js';
import { askHub, subscriber, topicOf } from './subscriber.js';

/** Calls the control API; a body is sent as JSON. */
async function control(
  up: Upstreams,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${up.url}/control${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`Not an object: ${text}`);
  return { status: response.status, body: { ...parsed } };
}

const newest = async (up: Upstreams): Promise<string | null | undefined> => {
  const playlistId = channelOf(up).uploads_playlist_id;
  const page = await list(up, 'playlistItems', { part: 'snippet', playlistId, maxResults: '1' });
  return page.items?.[0]?.snippet?.title;
};

describe('videos over HTTP', () => {
  it('are published with the given fields and generated values for the others', async () => {
    const up = await emulator();
    const path = `/youtube/channels/${channelOf(up).channel_id}/videos`;
    const plain = await control(up, 'POST', path);
    expect([plain.status, plain.body['published_at']]).toEqual([201, '2026-03-04T12:00:00.000Z']);
    expect(await newest(up)).toBe(plain.body['title']);
    up.control.clock.advance(1000);
    const fields = {
      title: 'Chosen',
      form: 'short',
      duration_seconds: 180,
      video_id: 'abcdefghijA',
    };
    expect((await control(up, 'POST', path, fields)).body).toMatchObject(fields);
    const { items } = await list(up, 'videos', { part: 'contentDetails', id: 'abcdefghijA' });
    expect(items?.[0]?.contentDetails?.duration).toBe('PT3M');
    expect((await control(up, 'POST', path, fields)).status).toBe(409);
  });

  it('are changed, made private and deleted, with pushes to subscribers', async () => {
    const up = await emulator();
    const { channel_id } = channelOf(up);
    const one = await subscriber();
    await askHub(up, {
      'hub.mode': 'subscribe',
      'hub.topic': topicOf(channel_id),
      'hub.callback': one.callback,
    });
    const videoId = up.control.publishVideo(channel_id).video_id;
    const path = `/youtube/channels/${channel_id}/videos/${videoId}`;
    await control(up, 'PATCH', path, { title: 'Changed' });
    expect(await newest(up)).toBe('Changed');
    await control(up, 'PATCH', path, { state: 'private' });
    expect(await newest(up)).toBe('Private video');
    await control(up, 'PATCH', path, { state: 'public' });
    await control(up, 'DELETE', path);
    expect(await newest(up)).toBe('Deleted video');
    await up.control.settled();
    const kinds = one
      .pushed()
      .map((push) => (push.body.includes('deleted-entry') ? 'gone' : 'entry'));
    expect(kinds).toEqual(['entry', 'entry', 'gone', 'entry', 'gone']);
    const { body } = await control(up, 'GET', '/hub/pushes');
    expect(body['pushes']).toHaveLength(5);
  });

  it.each([
    ['POST', '/videos', { titel: 'x' }, 400],
    ['POST', '/videos', { form: 'longish' }, 400],
    ['POST', '/videos', { published_at: 'yesterday' }, 400],
    ['PATCH', '/videos/nothing0000', { title: 'x' }, 404],
    ['DELETE', '/videos/nothing0000', undefined, 404],
    ['PATCH', '', { gone: 'yes' }, 400],
  ])('%s %s %j gets %d with the problem', async (method, path, body, status) => {
    const up = await emulator();
    const base = `/youtube/channels/${channelOf(up).channel_id}`;
    const answer = await control(up, method, base + path, body);
    expect(answer.status).toBe(status);
    expect(answer.body['error']).toMatch(/\w/);
  });

  it('of an unknown channel are 404 with the known channels', async () => {
    const up = await emulator();
    const answer = await control(up, 'POST', '/youtube/channels/UCnone/videos', {});
    expect(answer.status).toBe(404);
    expect(answer.body['error']).toContain(channelOf(up).channel_id);
  });
});

it('sets, stops and moves the clock', async () => {
  const up = await emulator();
  const set = await control(up, 'POST', '/clock', { now: '2027-01-01T00:00:00Z', frozen: true });
  expect(set.body).toEqual({ now: '2027-01-01T00:00:00.000Z' });
  const moved = await control(up, 'POST', '/clock', { advance_ms: 1500 });
  expect(moved.body).toEqual({ now: '2027-01-01T00:00:01.500Z' });
  expect(up.control.publishVideo(channelOf(up).channel_id).published_at).toBe(
    Date.parse('2027-01-01T00:00:01.500Z'),
  );
  expect((await control(up, 'POST', '/clock', { now: 'noon' })).status).toBe(400);
});

it('adds, lists and clears faults', async () => {
  const up = await emulator();
  const added = await control(up, 'POST', '/faults', {
    route: 'youtube.',
    times: 3,
    action: { kind: 'status', status: 500 },
  });
  expect(added.status).toBe(201);
  expect((await call(up, 'channels', {})).status).toBe(500);
  const { body } = await control(up, 'GET', '/faults');
  expect(body['faults']).toMatchObject([{ ...added.body, applied: 1, times: 3 }]);
  const path = `/faults/${String(added.body['fault_id'])}`;
  expect((await control(up, 'DELETE', path)).status).toBe(204);
  expect((await control(up, 'DELETE', path)).status).toBe(404);
  expect((await control(up, 'DELETE', '/faults')).status).toBe(204);
  expect((await call(up, 'channels', {})).status).toBe(400);
  for (const wrong of [
    { action: { kind: 'explode' } },
    { route: 'youtub', action: { kind: 'cut' } },
  ]) {
    expect((await control(up, 'POST', '/faults', wrong)).status).toBe(400);
  }
});

it('logs requests by route and clears the log', async () => {
  const up = await emulator();
  await call(up, 'channels', { part: 'id', forHandle: 'northstar-kitchen' });
  await fetch(`${up.url}/feeds/videos.xml?channel_id=UCnobody`);
  await fetch(`${up.url}/elsewhere`);
  const requests = async (query = ''): Promise<unknown> =>
    (await control(up, 'GET', `/requests${query}`)).body['requests'];
  expect(await requests()).toMatchObject([
    { route: 'youtube.channels.list', method: 'GET', status: 200, units: 1, fault: null },
    { route: 'youtube.feed', query: { channel_id: 'UCnobody' }, status: 404, units: 0 },
    { route: 'unknown', path: '/elsewhere', status: 404 },
  ]);
  expect(await requests('?route=youtube.feed')).toHaveLength(1);
  expect(await requests('?route=youtube.')).toHaveLength(2);
  await control(up, 'DELETE', '/requests');
  expect(await requests()).toEqual([]);
});

it('shows and sets the quota', async () => {
  const up = await emulator();
  await call(up, 'channels', { part: 'id', forHandle: 'northstar-kitchen' });
  const shown = await control(up, 'GET', '/quota?key=demo-key');
  expect(shown.body).toEqual({ limit: 10_000, key: 'demo-key', spent: 1 });
  await control(up, 'PUT', '/quota', { limit: 1 });
  expect((await call(up, 'channels', {})).status).toBe(403);
});

/** A server that resolves `seen` after `count` pushes. */
async function counter(
  count: number,
): Promise<{ callback: string; seen: Promise<void>; close: () => void }> {
  let pushes = 0;
  let done = (): void => undefined;
  const seen = new Promise<void>((resolve) => (done = resolve));
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://counter').searchParams;
    if (request.method === 'POST' && (pushes += 1) === count) done();
    response.end(query.get('hub.challenge') ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { callback: `http://127.0.0.1:${String(port)}/`, seen, close: () => void server.close() };
}

it('publishes automatically as often as configured, and pushes each video', async () => {
  const up = await emulator();
  const { channel_id } = channelOf(up);
  const { callback, seen, close } = await counter(3);
  await askHub(up, { 'hub.mode': 'subscribe', 'hub.topic': topicOf(channel_id), 'hub.callback': callback }); // prettier-ignore
  const before = up.control.videos(channel_id).length;
  const rule = { every_ms: 10, count: 3, channel_id };
  expect(await control(up, 'POST', '/grow', rule)).toEqual({ status: 202, body: rule });
  await seen;
  await up.control.settled();
  expect(up.control.videos(channel_id)).toHaveLength(before + 3);
  close();
});

it('publishes on each channel in turn until it is stopped', async () => {
  const up = await emulator();
  const counts = (): number[] =>
    up.control.channels().map((channel) => up.control.videos(channel.channel_id).length);
  const before = counts();
  const trails = channelOf(up, 'northstar-trails').channel_id;
  const { callback, seen, close } = await counter(1);
  await askHub(up, { 'hub.mode': 'subscribe', 'hub.topic': topicOf(trails), 'hub.callback': callback }); // prettier-ignore
  up.control.grow({ every_ms: 10 });
  await seen;
  expect((await control(up, 'DELETE', '/grow')).status).toBe(204);
  const grown = counts().map((count, index) => count - (before[index] ?? 0));
  expect(grown[0]).toBeGreaterThanOrEqual(1);
  expect(grown[1]).toBeGreaterThanOrEqual(1);
  expect(Math.max(...grown) - Math.min(...grown)).toBeLessThanOrEqual(1);
  close();
});

it('has its initial state after a reset', async () => {
  const up = await emulator();
  const { channel_id } = channelOf(up);
  const before = up.control.videos(channel_id);
  const one = await subscriber();
  await askHub(up, { 'hub.mode': 'subscribe', 'hub.topic': topicOf(channel_id), 'hub.callback': one.callback }); // prettier-ignore
  up.control.publishVideo(channel_id);
  up.control.updateChannel(channel_id, { title: 'Other' });
  up.control.addFault({ action: { kind: 'refuse' } });
  up.control.quota.setLimit(0);
  up.control.clock.advance(5_000);
  await up.control.settled();
  expect((await control(up, 'POST', '/reset')).status).toBe(204);
  expect(up.control.videos(channel_id)).toEqual(before);
  expect(channelOf(up).title).toBe('Northstar Kitchen');
  expect([up.control.faults(), up.control.subscriptions(), up.control.pushes()]).toEqual([[], [], []]); // prettier-ignore
  expect(up.control.requests()).toEqual([]);
  expect((await call(up, 'channels', { part: 'id', forHandle: 'x' })).status).toBe(200);
});

it('returns 404 for an unknown route', async () => {
  const answer = await control(await emulator(), 'GET', '/nothing');
  expect(answer.status).toBe(404);
  expect(answer.body['error']).toContain('/control/nothing');
});
