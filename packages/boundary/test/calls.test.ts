import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operations } from '@northstar/contracts';
import type { Operation } from '@northstar/contracts';
import { EnginesBoundary } from '../src/index.js';
import { collectGarbage } from './support/collect-garbage.js';
import { feed, feedId, feedList } from './support/samples.js';
import { startTableServer } from './support/table-server.js';
import type { TableServer } from './support/table-server.js';

const newFeed = {
  name: 'Talks',
  source_kind: 'youtube',
  source: { channels: ['@example'] },
} as const;

describe('A boundary', () => {
  let server: TableServer;
  const boundary = (options: Partial<Parameters<typeof EnginesBoundary>[0]> = {}) =>
    EnginesBoundary({ baseUrl: server.url, ...options });
  beforeEach(async () => {
    server = await startTableServer({});
  });
  afterEach(() => server.close());

  it('has one method for each operation that has a client name, and request', () => {
    const tree: object = boundary();
    const names = Object.entries(tree).flatMap(([group, verbs]: [string, object]) =>
      Object.keys(verbs).map((verb) => `${group}.${verb}`),
    );
    const declared = Object.values<Operation>(operations).flatMap(({ client }) => client ?? []);
    expect(names.sort()).toEqual(declared.sort());
    expect(Object.keys(tree)).toContain('request');
  });

  it('sends a body, and resolves to the answer as its type parses it', async () => {
    server.handlers.createFeed = () => ({ status: 201, body: feed(1) });
    expect(await boundary().feeds.create(newFeed)).toEqual(feed(1));
    expect(server.received[0]?.body).toMatchObject({ name: 'Talks', mode: 'feed' });
    expect(server.received[0]?.headers['content-type']).toBe('application/json');
  });

  it('splits one flat input into path, query and body', async () => {
    const body = { feed_id: feedId(1), head_rev: 0, items: [], next_cursor: null };
    server.handlers.listItems = () => ({ body });
    await boundary().feeds.items({ feed_id: feedId(1), limit: 5, sort: 'manual', q: 'a&b=ü' });
    expect(server.received[0]).toMatchObject({
      params: { feed_id: feedId(1) },
      query: { limit: 5, sort: 'manual', q: 'a&b=ü' },
    });
    server.handlers.updateFeed = () => ({ body: feed(1) });
    await boundary().feeds.update({ feed_id: feedId(1), name: 'New' }, { if_match: '"1-0"' });
    expect(server.received[1]).toMatchObject({
      params: { feed_id: feedId(1) },
      body: { name: 'New' },
    });
    expect(server.received[1]?.headers['if-match']).toBe('"1-0"');
  });

  it('encodes a path field, so that it stays one segment', async () => {
    server.handlers.describeToken = () => ({ status: 404, body: 'x' });
    await expect(boundary().tokens.describe({ path: '../feeds?a=b#c' })).rejects.toThrow();
    expect(server.received[0]?.params).toEqual({ path: '../feeds?a=b#c' });
    for (const path of ['', '.', '..']) {
      await expect(boundary().tokens.describe({ path })).rejects.toMatchObject({
        code: 'request.invalid',
      });
    }
    expect(server.received).toHaveLength(1);
  });

  it('rejects an unknown field, and names the known ones', async () => {
    const wrong: object = { feed_id: feedId(1), feedId: 1 };
    const call = boundary().feeds.get(wrong as { feed_id: string });
    await expect(call).rejects.toMatchObject({
      code: 'request.unknown_field',
      errors: [{ path: 'feedId', expected: 'some of feed_id' }],
    });
  });

  it('sends key and scope with every request', async () => {
    server.handlers.summarizeFeeds = () => ({ body: { sources: [], feeds: [] } });
    const scope = { tenant_id: 'tnt_a', project_id: 'prj_a', surface_id: 'srf_a' };
    await boundary({ key: 'secret-key', ...scope }).feeds.summary();
    expect(server.received[0]?.headers).toMatchObject({
      authorization: 'Bearer secret-key',
      'x-tenant-id': 'tnt_a',
      'x-project-id': 'prj_a',
      'x-surface-id': 'srf_a',
    });
  });

  it('adds its actor to bodies that have one and name none', async () => {
    const actor = { kind: 'agent', id: 'copywriter-7' } as const;
    server.handlers.applyCommand = () => ({ status: 404, body: 'x' });
    server.handlers.createFeed = () => ({ status: 201, body: feed(1) });
    const command = {
      canvas_id: 'home',
      type: 'set_token',
      base_rev: 1,
      args: { token_path: 'text.color', value: '#fff' },
    } as const;
    const client = boundary({ actor });
    await client.canvas.apply(command).catch(() => undefined);
    const other = { kind: 'user', id: 'u1' } as const;
    await client.canvas.apply({ ...command, actor: other }).catch(() => undefined);
    await client.feeds.create(newFeed);
    expect(server.received[0]?.body).toMatchObject({ actor });
    expect(server.received[1]?.body).toMatchObject({ actor: other });
    expect(server.received[2]?.body).not.toHaveProperty('actor');
  });

  it('returns text, nothing and untyped JSON as they are', async () => {
    server.handlers.getMetrics = () => ({ headers: { 'content-type': 'text/plain' }, body: 'a 1' });
    server.handlers.showDocs = () => ({ headers: { 'content-type': 'text/html' }, body: '<p>' });
    server.handlers.getOpenApi = () => ({ body: { openapi: '3.1.0' } });
    server.handlers.deleteFeed = () => ({ status: 204 });
    expect(await boundary().host.metrics()).toBe('a 1');
    expect(await boundary().host.docs()).toBe('<p>');
    expect(await boundary().host.openapi()).toEqual({ openapi: '3.1.0' });
    expect(await boundary().feeds.delete({ feed_id: feedId(1) })).toBeUndefined();
  });

  it('returns a declared answer even if its status is not 2xx', async () => {
    server.handlers.getReadiness = () => ({
      status: 503,
      body: { status: 'stopping', checks: {} },
    });
    expect(await boundary().host.readyz()).toEqual({ status: 'stopping', checks: {} });
  });

  it('returns ETags through request, and undefined while an ETag is current', async () => {
    server.handlers.getFeed = ({ headers }) =>
      headers['if-none-match'] === '"1-0"'
        ? { status: 304 }
        : { headers: { etag: '"1-0"' }, body: feed(1) };
    const input = { feed_id: feedId(1) };
    const answer = await boundary().request('getFeed', input);
    expect(answer).toMatchObject({ status: 200, etag: '"1-0"', data: feed(1) });
    const again = await boundary().request('getFeed', input, { if_none_match: '"1-0"' });
    expect(again).toMatchObject({ status: 304, data: undefined });
    expect(await boundary().feeds.get(input, { if_none_match: '"1-0"' })).toBeUndefined();
    expect(await boundary().feeds.get(input, { if_none_match: '"2-0"' })).toEqual(feed(1));
  });

  it('works below a path of a proxy', async () => {
    server.handlers.getFeed = () => ({ body: feed(1) });
    const client = boundary({ baseUrl: new URL(`${server.url}/behind/a/proxy/`) });
    expect(await client.feeds.get({ feed_id: feedId(1) })).toEqual(feed(1));
    expect(server.received[0]?.req.url).toMatch(/^\/behind\/a\/proxy\/feeds\//);
  });

  it('cancels a call with its signal', async () => {
    const ending = new AbortController();
    server.handlers.listFeeds = () => {
      ending.abort(new Error('enough'));
      return undefined;
    };
    const call = boundary().feeds.list({}, { signal: ending.signal });
    await expect(call).rejects.toThrow('enough');
  });

  it('cancels a call with its signal while the answer arrives, also after garbage was collected', async () => {
    const ending = new AbortController();
    server.handlers.listFeeds = ({ res }) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.write('{"items":[');
      setTimeout(() => {
        collectGarbage();
        ending.abort(new Error('enough'));
      }, 50);
      return undefined;
    };
    const call = boundary().feeds.list({}, { signal: ending.signal });
    await expect(call).rejects.toThrow('enough');
  });
});

describe('A list', () => {
  let server: TableServer;
  beforeEach(async () => {
    server = await startTableServer({
      listFeeds: ({ query }) => {
        const at = Number(query.cursor ?? 0);
        return { body: feedList([at + 1, at + 2], at < 4 ? String(at + 2) : null) };
      },
    });
  });
  afterEach(() => server.close());

  it('resolves to its first page when awaited, and yields all items when iterated', async () => {
    const client = EnginesBoundary({ baseUrl: server.url });
    const list = client.feeds.list({ limit: 2 });
    expect(await list).toEqual(feedList([1, 2], '2'));
    const names: string[] = [];
    for await (const { name } of list) names.push(name);
    expect(names).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Feed ${number}`));
    expect(server.received.map(({ query }) => query)).toEqual([
      { limit: 2 },
      { limit: 2, cursor: '2' },
      { limit: 2, cursor: '4' },
    ]);
  });

  it('requests no page that nobody reads', async () => {
    for await (const { name } of EnginesBoundary({ baseUrl: server.url }).feeds.list()) {
      if (name === 'Feed 3') break;
    }
    expect(server.received).toHaveLength(2);
  });

  it('of events continues after the cursor of the page before', async () => {
    server.handlers.listEvents = ({ query }) => {
      const page = {
        items: [],
        next_cursor: query.after === 'c1' ? null : 'c1',
        head_cursor: 'c1',
      };
      return { body: page };
    };
    for await (const event of EnginesBoundary({ baseUrl: server.url }).events.list()) void event;
    expect(server.received.map(({ query }) => query.after)).toEqual([undefined, 'c1']);
  });
});
