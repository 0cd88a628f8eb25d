import { afterEach, describe, expect, it } from '@jest/globals';
import { EnginesError } from '@northstar/contracts';
import { createRealtime, MemoryEventLog } from '../src/index.js';
import { createRealtimeRouter } from '../src/router/index.js';
import type { RealtimeRouterOptions } from '../src/router/index.js';
import { StreamClient } from './support/stream-client.js';
import { draft, scope, startHost } from './support/test-host.js';
import type { TestHost } from './support/test-host.js';

describe('The realtime router', () => {
  let host: TestHost;
  afterEach(() => host.close());
  const start = async (authorize?: RealtimeRouterOptions['authorize']) => {
    host = await startHost(authorize === undefined ? {} : { authorize });
    return host;
  };
  const get = (path: string, init?: RequestInit) => fetch(host.url + path, init);

  it('serves the streams of one feed and of one canvas', async () => {
    await start();
    const feed = await StreamClient.open(`${host.url}/sse/feeds/a`);
    const canvas = await StreamClient.open(`${host.url}/sse/canvas/home`);
    await host.realtime.append(scope, [
      draft('feed:a', 1),
      draft('feed:b', 2),
      draft('canvas:home', 3),
    ]);
    await feed.until(({ reader }) => reader.events.length === 1);
    await canvas.until(({ reader }) => reader.events.length === 1);
    expect(feed.reader.events.map((event) => event.data)).toEqual([1]);
    expect(canvas.reader.events.map((event) => event.data)).toEqual([3]);
    feed.close();
    canvas.close();
  });

  it('serves the log as pages', async () => {
    await start();
    await host.realtime.append(scope, [draft('feed:a', 1), draft('feed:a', 2)]);
    const first = await get('/events?limit=1');
    expect(first.headers.get('cache-control')).toBe('no-store');
    const page: unknown = await first.json();
    expect(page).toMatchObject({ items: [{ seq: 1 }], next_cursor: expect.any(String) });
    const after = (page as { next_cursor: string }).next_cursor;
    expect(await (await get(`/events?after=${encodeURIComponent(after)}`)).json()).toMatchObject({
      items: [{ seq: 2 }],
      next_cursor: null,
    });
  });

  it('asks for the scope with the topics of each request', async () => {
    const asked: unknown[] = [];
    await start((request, topics) => {
      asked.push([request.get('x-user'), topics]);
      return scope;
    });
    for (const path of ['/sse?topics=feed:a,feed:b', '/sse/feeds/x', '/sse/canvas/y', '/events']) {
      await get(path, { method: 'HEAD', headers: { 'x-user': 'ann' } });
    }
    expect(asked).toEqual([
      ['ann', ['feed:a', 'feed:b']],
      ['ann', ['feed:x']],
      ['ann', ['canvas:y']],
      ['ann', ['project']],
    ]);
  });

  it('limits a caller to the scope that authorize returned', async () => {
    const other = { ...scope, project_id: 'prj_other' };
    await start((request) => (request.get('x-user') === 'ann' ? scope : other));
    await host.realtime.append(scope, [draft('feed:a', 1)]);
    const itemsOf = async (user: string) =>
      (
        (await (await get('/events', { headers: { 'x-user': user } })).json()) as {
          items: unknown[];
        }
      ).items;
    expect(await itemsOf('ann')).toHaveLength(1);
    expect(await itemsOf('bob')).toEqual([]);
  });

  it('answers errors of authorize and of requests with problem documents', async () => {
    await start((_request, topics) => {
      if (topics.includes('feed:none')) throw new EnginesError('feed.not_found', 'No feed none');
      if (topics.includes('feed:locked')) throw new EnginesError('auth.missing', 'Send a key');
      if (topics.includes('feed:broken')) throw new Error('the key store failed: secret');
      return scope;
    });
    const problem = async (path: string) => {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
      return { response, body: (await response.json()) as { detail?: string } };
    };
    const missing = await problem('/sse/feeds/none');
    expect(missing.body).toMatchObject({
      type: '/contracts/FEEDS#feed.not_found',
      status: 404,
      code: 'feed.not_found',
      instance: '/sse/feeds/none',
    });
    const locked = await problem('/sse/feeds/locked');
    expect(locked.response.status).toBe(401);
    expect(locked.response.headers.get('www-authenticate')).toBe('Bearer');
    const broken = await problem('/sse/feeds/broken');
    expect(broken.body).toMatchObject({ status: 500, code: 'internal' });
    expect(broken.body.detail).not.toContain('secret');
    expect((await problem('/sse')).body).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [{ path: 'query.topics' }],
    });
    expect((await problem('/sse?topics=everything')).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'query.topics[0]' }],
    });
    expect((await problem('/events?limit=many')).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'query.limit' }],
    });
  });

  it('passes other paths on to the application', async () => {
    await start();
    const response = await get('/sse/feeds/a/items');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).not.toContain('problem');
  });

  it('needs a log and a scope only', async () => {
    await start();
    const realtime = createRealtime({ log: new MemoryEventLog() });
    expect(createRealtimeRouter({ realtime, authorize: () => scope })).toBeInstanceOf(Function);
    expect(await realtime.append(scope, [draft('feed:a', 1)])).toBe(1);
    const page = await realtime.listEvents(scope);
    expect(page.items).toHaveLength(1);
    expect(await realtime.listEvents(scope, { after: page.head_cursor })).toMatchObject({
      items: [],
    });
    await realtime.close();
  });
});
