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

describe('A boundary that gets an error', () => {
  let server: TableServer;
  let retries: Retrying[];
  const boundary = (options: Partial<BoundaryOptions> = {}) =>
    EnginesBoundary({
      baseUrl: server.url,
      key: KEY,
      retry: { attempts: 3, maxWaitMs: 20 },
      onRetry: (retry) => retries.push(retry),
      ...options,
    });
  const caught = (promise: Promise<unknown>) =>
    promise.then(
      () => {
        throw new Error('The call did not fail');
      },
      (error: unknown) => error,
    );

  beforeEach(async () => {
    retries = [];
    server = await startTableServer({});
  });
  afterEach(() => server.close());

  it('throws what the engines report: code, problems, further members and status', async () => {
    server.handlers.applyCommand = () => {
      throw new EnginesError('canvas.conflict', 'The canvas has changed', {
        errors: [{ path: 'body.base_rev', reason: 'is 3 revisions old', expected: '7' }],
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
      message: 'The canvas has changed',
      errors: [{ path: 'body.base_rev', reason: 'is 3 revisions old', expected: '7' }],
      extensions: { current_rev: 7, request_id: 'req_1', status: 409 },
    });
  });

  it.each([
    ['a page of a proxy', 502, '<html>Bad Gateway</html>'],
    ['a code of other contracts', 418, JSON.stringify({ code: 'teapot.short' })],
    ['JSON that is not an object', 500, 'null'],
    ['an undeclared status', 299, '{}'],
  ])('throws a BoundaryError with the status of %s', async (_case, status, body) => {
    server.handlers.getFeed = () => ({ status, body });
    const error = await caught(boundary().feeds.get({ feed_id: feedId(1) }));
    expect(error).toBeInstanceOf(BoundaryError);
    expect(error).toMatchObject({ kind: 'answer', operation: 'feeds.get', status });
  });

  it('throws a BoundaryError for an answer that the contract does not allow, unless validation is off', async () => {
    const body = { ...feed(1), head_rev: -1 };
    server.handlers.getFeed = () => ({ body });
    const input = { feed_id: feedId(1) };
    const error = await caught(boundary().feeds.get(input));
    expect(error).toMatchObject({ kind: 'answer', message: expect.stringContaining('head_rev') });
    expect(await boundary({ validate: false }).feeds.get(input)).toEqual(body);
  });

  it('accepts unknown fields, as newer engines may send them', async () => {
    const body = { ...feed(1), invented_later: true };
    server.handlers.getFeed = () => ({ body });
    expect(await boundary().feeds.get({ feed_id: feedId(1) })).toEqual(body);
  });

  it('throws a BoundaryError when no connection can be made', async () => {
    await server.close();
    const error = await caught(boundary().feeds.delete({ feed_id: feedId(1) }));
    expect(error).toMatchObject({ kind: 'network', operation: 'feeds.delete' });
    server = await startTableServer({});
  });

  it('retries an idempotent call after the time of Retry-After', async () => {
    const busy = new EnginesError('service.unavailable', 'Busy', { retryAfterSeconds: 0 });
    let failures = 2;
    server.handlers.listFeeds = () => {
      if (failures-- > 0) throw busy;
      return { body: feedList([1], null) };
    };
    expect(await boundary().feeds.list()).toEqual(feedList([1], null));
    expect(retries).toMatchObject([
      { operation: 'feeds.list', failures: 1, waitMs: 0, error: { code: 'service.unavailable' } },
      { operation: 'feeds.list', failures: 2 },
    ]);
  });

  it('does not retry after the last attempt, a long Retry-After or none, nor what is not idempotent', async () => {
    let seconds: number | undefined = 0;
    const busy = () => {
      const wait = seconds === undefined ? {} : { retryAfterSeconds: seconds };
      throw new EnginesError('service.unavailable', 'Busy', wait);
    };
    server.handlers.listFeeds = server.handlers.updateFeed = busy;
    const unavailable = { code: 'service.unavailable' };
    expect(await caught(boundary().feeds.list())).toMatchObject(unavailable);
    expect(server.received).toHaveLength(3);
    const update = boundary().feeds.update({ feed_id: feedId(1) }, { if_match: '"1"' });
    expect(await caught(update)).toMatchObject(unavailable);
    expect(server.received).toHaveLength(4);
    seconds = 3600;
    expect(await caught(boundary().feeds.list())).toMatchObject({ retryAfterSeconds: 3600 });
    seconds = undefined;
    expect(await caught(boundary().feeds.list())).toMatchObject(unavailable);
    expect(server.received).toHaveLength(6);
  });

  it('retries a lost post with the same key, and does not retry a post without one', async () => {
    let losses = 1;
    server.handlers.createFeed = ({ req }) => {
      if (losses-- <= 0) return { status: 201, body: feed(1) };
      req.socket.destroy();
      return undefined;
    };
    server.handlers.refreshFeed = ({ req }) => {
      req.socket.destroy();
      return undefined;
    };
    expect(await boundary().feeds.create(newFeed)).toEqual(feed(1));
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    const lost = await caught(boundary().feeds.refresh({ feed_id: feedId(1) }));
    expect(lost).toMatchObject({ kind: 'network' });
    expect(server.received).toHaveLength(3);
  });

  it('retries when no answer comes in time, or does not end in time', async () => {
    const retry = { attempts: 3, maxWaitMs: 20, answerTimeoutMs: 100 };
    let silences = 2;
    server.handlers.listFeeds = ({ res }) => {
      if (silences-- <= 0) return { body: feedList([1], null) };
      if (silences === 0) res.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return undefined;
    };
    expect(await boundary({ retry }).feeds.list()).toEqual(feedList([1], null));
    expect(server.received).toHaveLength(3);
    server.handlers.refreshFeed = () => undefined;
    const silent = await caught(boundary({ retry }).feeds.refresh({ feed_id: feedId(1) }));
    expect(silent).toMatchObject({ kind: 'network' });
    expect(String(silent)).toContain('within 100 ms');
    expect(server.received).toHaveLength(4);
  });

  it('creates a new key for each call, and uses the caller’s key if there is one', async () => {
    server.handlers.createFeed = () => ({ status: 201, body: feed(1) });
    const client = boundary();
    await client.feeds.create(newFeed);
    await client.feeds.create(newFeed);
    await client.feeds.create(newFeed, { idempotency_key: 'mine' });
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('mine');
  });

  it('shows its API key neither in an error nor in itself', async () => {
    server.handlers.getFeed = () => ({ status: 502, body: 'x' });
    const client = boundary();
    const failed = await caught(client.feeds.get({ feed_id: feedId(1) }));
    await server.close();
    const lost = await caught(client.feeds.summary());
    server = await startTableServer({});
    const invalid = await caught(
      (async () => EnginesBoundary({ baseUrl: server.url, key: `${KEY}\n` }))(),
    );
    const userinfo = await caught(
      (async () => EnginesBoundary({ baseUrl: `http://user:${KEY}@localhost` }))(),
    );
    for (const thing of [client, failed, lost, invalid, userinfo]) {
      expect(inspect(thing, { depth: 20, showHidden: true })).not.toContain(KEY);
    }
    expect(invalid).toBeInstanceOf(TypeError);
    expect(userinfo).toBeInstanceOf(TypeError);
  });

  it.each(['not a url', 'ftp://example.com', 'http://example.com/?key=1', '/relative'])(
    'throws a TypeError for the base URL %j',
    (baseUrl) => {
      expect(() => EnginesBoundary({ baseUrl })).toThrow(TypeError);
    },
  );
});
