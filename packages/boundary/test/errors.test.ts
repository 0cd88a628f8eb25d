import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BoundaryError, EnginesBoundary, EnginesError } from '../src/index.js';
import type { BoundaryOptions, Retrying } from '../src/index.js';
import { feed, feedId, feedList } from './support/samples.js';
import { startTableServer } from './support/table-server.js';
import type { TableServer } from './support/table-server.js';

const KEY = 'nsk_very_secret';
const newFeed = {
  name: 'Talks',
  source_kind: 'youtube',
  source: { channels: ['@example'] },
} as const;

describe('A boundary that is refused', () => {
  let server: TableServer;
  let retries: Retrying[];
  const boundary = (options: Partial<BoundaryOptions> = {}) =>
    EnginesBoundary({
      baseUrl: server.url,
      key: KEY,
      retry: { attempts: 3, max_wait_ms: 20 },
      onRetry: (retry) => retries.push(retry),
      ...options,
    });
  const caught = (promise: Promise<unknown>) =>
    promise.then(
      () => {
        throw new Error('It went well');
      },
      (error: unknown) => error,
    );

  beforeEach(async () => {
    retries = [];
    server = await startTableServer({});
  });
  afterEach(() => server.close());

  it('throws what the engines said: code, single faults, further members and status', async () => {
    server.handlers.applyCommand = () => {
      throw new EnginesError('canvas.conflict', 'The canvas has moved on', {
        errors: [{ path: 'body.base_rev', reason: 'It is 3 behind', expected: '7' }],
        extensions: { current_rev: 7, request_id: 'req_1' },
      });
    };
    const error = await caught(
      boundary().canvas.apply({
        canvas_id: 'home',
        type: 'add_element',
        base_rev: 4,
        args: { element_id: 'a', kind: 'text' },
      }),
    );
    expect(error).toBeInstanceOf(EnginesError);
    expect(error).toMatchObject({
      code: 'canvas.conflict',
      message: 'The canvas has moved on',
      errors: [{ path: 'body.base_rev', reason: 'It is 3 behind', expected: '7' }],
      extensions: { current_rev: 7, request_id: 'req_1', status: 409 },
    });
  });

  it.each([
    ['a proxy’s page', 502, '<html>Bad Gateway</html>'],
    ['a code of other contracts', 418, JSON.stringify({ code: 'teapot.short' })],
    ['JSON that is no object', 500, 'null'],
    ['an answer that is not declared', 299, '{}'],
  ])('tells of %s with its status', async (_case, status, body) => {
    server.handlers.getFeed = () => ({ status, body });
    const error = await caught(boundary().feeds.get({ feed_id: feedId(1) }));
    expect(error).toBeInstanceOf(BoundaryError);
    expect(error).toMatchObject({ fault: 'answer', operation: 'feeds.get', status });
  });

  it('tells of an answer that the contract does not allow, unless told not to look', async () => {
    const body = { ...feed(1), head_rev: -1 };
    server.handlers.getFeed = () => ({ body });
    const input = { feed_id: feedId(1) };
    const error = await caught(boundary().feeds.get(input));
    expect(error).toMatchObject({ fault: 'answer', message: expect.stringContaining('head_rev') });
    expect(await boundary({ validate: false }).feeds.get(input)).toEqual(body);
  });

  it('takes answers of newer engines, which may hold more', async () => {
    const body = { ...feed(1), invented_later: true };
    server.handlers.getFeed = () => ({ body });
    expect(await boundary().feeds.get({ feed_id: feedId(1) })).toEqual(body);
  });

  it('tells of a connection that cannot be made', async () => {
    await server.close();
    const error = await caught(boundary().feeds.delete({ feed_id: feedId(1) }));
    expect(error).toMatchObject({ fault: 'network', operation: 'feeds.delete' });
    server = await startTableServer({});
  });

  it('waits for Retry-After and tries again, what may be repeated', async () => {
    const busy = new EnginesError('service.unavailable', 'Busy', { retryAfterSeconds: 0 });
    let refusals = 2;
    server.handlers.listFeeds = () => {
      if (refusals-- > 0) throw busy;
      return { body: feedList([1], null) };
    };
    expect(await boundary().feeds.list()).toEqual(feedList([1], null));
    expect(retries).toMatchObject([
      { operation: 'feeds.list', failures: 1, wait_ms: 0, error: { code: 'service.unavailable' } },
      { operation: 'feeds.list', failures: 2 },
    ]);
  });

  it('gives up when it is refused too often, too long, without a word, or may not repeat', async () => {
    let seconds: number | undefined = 0;
    const busy = () => {
      const wait = seconds === undefined ? {} : { retryAfterSeconds: seconds };
      throw new EnginesError('service.unavailable', 'Busy', wait);
    };
    server.handlers.listFeeds = server.handlers.updateFeed = busy;
    const unavailable = { code: 'service.unavailable' };
    expect(await caught(boundary().feeds.list())).toMatchObject(unavailable);
    expect(server.asked).toHaveLength(3);
    const update = boundary().feeds.update({ feed_id: feedId(1) }, { if_match: '"1"' });
    expect(await caught(update)).toMatchObject(unavailable);
    expect(server.asked).toHaveLength(4);
    seconds = 3600;
    expect(await caught(boundary().feeds.list())).toMatchObject({ retryAfterSeconds: 3600 });
    seconds = undefined;
    expect(await caught(boundary().feeds.list())).toMatchObject(unavailable);
    expect(server.asked).toHaveLength(6);
  });

  it('repeats a cut post with one and the same key, and does not repeat one without', async () => {
    let cuts = 1;
    server.handlers.createFeed = ({ req }) => {
      if (cuts-- <= 0) return { status: 201, body: feed(1) };
      req.socket.destroy();
      return undefined;
    };
    server.handlers.refreshFeed = ({ req }) => {
      req.socket.destroy();
      return undefined;
    };
    expect(await boundary().feeds.create(newFeed)).toEqual(feed(1));
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    const cut = await caught(boundary().feeds.refresh({ feed_id: feedId(1) }));
    expect(cut).toMatchObject({ fault: 'network' });
    expect(server.asked).toHaveLength(3);
  });

  it('takes an answer that does not come, or does not end, for lost, and asks again', async () => {
    const retry = { attempts: 3, max_wait_ms: 20, answer_ms: 100 };
    let silences = 2;
    server.handlers.listFeeds = ({ res }) => {
      if (silences-- <= 0) return { body: feedList([1], null) };
      if (silences === 0) res.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return undefined;
    };
    expect(await boundary({ retry }).feeds.list()).toEqual(feedList([1], null));
    expect(server.asked).toHaveLength(3);
    server.handlers.refreshFeed = () => undefined;
    const silent = await caught(boundary({ retry }).feeds.refresh({ feed_id: feedId(1) }));
    expect(silent).toMatchObject({ fault: 'network' });
    expect(String(silent)).toContain('within 100 ms');
    expect(server.asked).toHaveLength(4);
  });

  it('makes a new key for each call, and takes the caller’s where there is one', async () => {
    server.handlers.createFeed = () => ({ status: 201, body: feed(1) });
    const client = boundary();
    await client.feeds.create(newFeed);
    await client.feeds.create(newFeed);
    await client.feeds.create(newFeed, { idempotency_key: 'mine' });
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('mine');
  });

  it('shows its key in no error and nowhere in itself', async () => {
    server.handlers.getFeed = () => ({ status: 502, body: 'x' });
    const client = boundary();
    const refused = await caught(client.feeds.get({ feed_id: feedId(1) }));
    await server.close();
    const lost = await caught(client.feeds.summary());
    server = await startTableServer({});
    const invalid = await caught(
      (async () => EnginesBoundary({ baseUrl: server.url, key: `${KEY}\n` }))(),
    );
    const userinfo = await caught(
      (async () => EnginesBoundary({ baseUrl: `http://user:${KEY}@localhost` }))(),
    );
    for (const thing of [client, refused, lost, invalid, userinfo]) {
      expect(inspect(thing, { depth: 20, showHidden: true })).not.toContain(KEY);
    }
    expect(invalid).toBeInstanceOf(TypeError);
    expect(userinfo).toBeInstanceOf(TypeError);
  });

  it.each(['not a url', 'ftp://example.com', 'http://example.com/?key=1', '/relative'])(
    'says at once that %j is no address',
    (baseUrl) => {
      expect(() => EnginesBoundary({ baseUrl })).toThrow(TypeError);
    },
  );
});
