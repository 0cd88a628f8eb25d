import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Canvas,
  DesignTokensExport,
  EventPage,
  Feed,
  ItemPage,
  operations,
  RevisionResult,
  Snapshot,
} from '@northstar/contracts';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import type { Upstreams } from '@northstar/upstreams';
import { follow } from './support/event-stream.js';
import { send, problemOf } from './support/http.js';
import type { RequestOptions } from './support/http.js';
import { createHookedKind, hookedKind } from './support/hooked-kind.js';
import { newFeed, startSmallYouTube } from './support/small-youtube.js';
import { startTestHost } from './support/start-host.js';
import type { TestHost } from './support/start-host.js';

let upstreams: Upstreams;
let postgres: TestPostgres;
beforeAll(async () => {
  [upstreams, postgres] = await Promise.all([startSmallYouTube(), startTestPostgres()]);
}, 60_000);
afterAll(async () => {
  await upstreams.close();
  await postgres.close();
});

describe.each([
  ['Postgres', () => postgres.createDatabase()],
  ['PGlite', async () => 'pglite:memory'],
])('The host over %s', (_name, storageUrl) => {
  let host: TestHost;
  let feed: Feed;
  let onSubscribe: (callbackUrl: string) => void;
  const callbackUrl = new Promise<string>((resolve) => (onSubscribe = resolve));
  const get = (path: string, options?: RequestOptions) => send(host.url + path, options);
  const command = (json: unknown, headers: Record<string, string> = {}) =>
    get('/canvas/home/commands', { json, headers });

  beforeAll(async () => {
    const kind = createHookedKind((url) => onSubscribe(url));
    const settings = { STORAGE_URL: await storageUrl(), PUBLIC_URL: 'https://engines.example' };
    host = await startTestHost(settings, upstreams, [kind]);
  }, 60_000);
  afterAll(() => host.stop());

  it('answers its probes and metrics', async () => {
    expect((await get('/livez')).status).toBe(200);
    expect(await get('/readyz')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { storage: 'ok' } },
    });
    const metrics = await get('/metrics');
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    expect(metrics.text).toContain('northstar_http_requests_total{operation="getLiveness"');
  });

  it('serves its pages and all of their files itself', async () => {
    const docs = await get('/docs');
    expect(docs.headers.get('content-type')).toContain('text/html');
    const files = [...docs.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
    expect(files).toHaveLength(4);
    for (const file of files) {
      expect([file, (await get(`/${file}`)).status]).toEqual([file, 200]);
    }
    expect(docs.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await get('/')).text).toContain('npm run build');
    expect((await get('/docs/package.json')).status).toBe(404);
  });

  it('serves the contracts', async () => {
    const list = await get('/contracts');
    expect(list.body).toMatchObject({ items: expect.any(Array), next_cursor: null });
    expect((await get('/contracts/FEEDS')).text).toContain('# Feeds');
    const unknown = problemOf(await get('/contracts/FEED'));
    expect(unknown.code).toBe('contract.not_found');
    expect(unknown.errors).toEqual([expect.objectContaining({ nearest: 'FEEDS' })]);
  });

  it('creates a feed, refreshes it automatically, and sends an event', async () => {
    const stream = await follow(`${host.url}/sse?topics=project`);
    const created = await get('/feeds', { json: newFeed, headers: { 'idempotency-key': 'k1' } });
    expect(created.status).toBe(201);
    feed = Feed.parse(created.body);
    expect(created.headers.get('location')).toBe(`/feeds/${feed.feed_id}`);
    const again = await get('/feeds', { json: newFeed, headers: { 'idempotency-key': 'k1' } });
    expect(Feed.parse(again.body).feed_id).toBe(feed.feed_id);
    const other = await get('/feeds', {
      json: { ...newFeed, name: 'Other' },
      headers: { 'idempotency-key': 'k1' },
    });
    expect(problemOf(other).code).toBe('idempotency.mismatch');
    const updated = await stream.next('feed.updated');
    expect(updated.data).toMatchObject({ feed_id: feed.feed_id, head_rev: 1 });
    stream.close();
  });

  it('reads, lists, summarizes and refreshes feeds', async () => {
    const path = `/feeds/${feed.feed_id}`;
    const read = await get(path);
    expect(Feed.parse(read.body)).toMatchObject({ head_rev: 1, health: { status: 'ok' } });
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"1-/);
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get('/feeds?source_kind=youtube&limit=1')).body).toMatchObject({
      items: [{ feed_id: feed.feed_id }],
      next_cursor: null,
    });
    expect((await get('/feeds/summary')).body).toMatchObject({
      sources: ['youtube', hookedKind],
      feeds: [{ feed_id: feed.feed_id, health: 'ok' }],
    });
    const refreshed = await get(`${path}:refresh?depth=full`, { method: 'POST' });
    expect(refreshed.body).toMatchObject({ status: 'unchanged', head_rev: 1 });
  });

  it('changes a feed only with its current ETag', async () => {
    const path = `/feeds/${feed.feed_id}`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    const patch = (ifMatch: string, name: string) =>
      get(path, { method: 'PATCH', json: { name }, headers: { 'if-match': ifMatch } });
    const changed = await patch(etag, 'Renamed');
    expect(changed.body).toMatchObject({ name: 'Renamed', version: 2 });
    const stale = problemOf(await patch(etag, 'Too late'));
    expect([stale.status, stale.code]).toEqual([412, 'precondition.failed']);
    expect(problemOf(await patch('not-a-tag', 'Odd')).code).toBe('precondition.failed');
  });

  it('pages through items, and rejects foreign cursors', async () => {
    const path = `/feeds/${feed.feed_id}/items`;
    const first = ItemPage.parse((await get(`${path}?limit=2`)).body);
    expect(first.items).toHaveLength(2);
    const cursor = first.next_cursor ?? '';
    const second = ItemPage.parse((await get(`${path}?limit=2&cursor=${cursor}`)).body);
    expect(second.items).toHaveLength(2);
    expect(second.items[0]?.item_id).not.toBe(first.items[0]?.item_id);
    const tampered = cursor.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const [url, headers] of [
      [`${path}?limit=2&cursor=${tampered}`, {}],
      [`${path}?limit=2&sort=manual&cursor=${cursor}`, {}],
      [`/feeds?cursor=${cursor}`, {}],
      [`/feeds?cursor=${cursor}`, { 'x-tenant-id': 'tnt_other' }],
    ] as const) {
      const problem = problemOf(await get(url, { headers }));
      expect([problem.status, problem.code]).toEqual([400, 'cursor.invalid']);
      expect(problem.errors).toMatchObject([
        { path: expect.stringMatching(/^query\.(cursor|after)$/) },
      ]);
      expect(problem.errors?.[0]?.expected).toContain('next_cursor');
    }
  });

  it('creates a canvas and applies commands to it', async () => {
    const home = { canvas_id: 'home', kind: 'page', name: 'Home' };
    const created = await get('/canvas', { json: home });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe('/canvas/home');
    expect(problemOf(await get('/canvas', { json: home })).code).toBe('canvas.exists');
    const added = await command({
      type: 'add_element',
      base_rev: 0,
      args: { element_id: 'tiles', kind: 'multi21' },
    });
    expect(RevisionResult.parse(added.body).current_rev).toBe(1);
    const set = {
      type: 'set_tokens',
      base_rev: 1,
      args: {
        element_id: 'tiles',
        updates: [
          { token_path: 'feed.source.feed_id', value: feed.feed_id },
          { token_path: 'grid.cols_mobile', value: 3 },
        ],
      },
    };
    const done = await command(set, { 'idempotency-key': 'c1' });
    expect(RevisionResult.parse(done.body)).toMatchObject({ current_rev: 2 });
    const again = await command(set, { 'idempotency-key': 'c1' });
    expect(again.body).toEqual(done.body);
  });

  it('answers a stale command with the commands since', async () => {
    const response = await command({
      type: 'set_token',
      base_rev: 1,
      args: { token_path: 'page.name', value: 'Home' },
    });
    const problem = problemOf(response);
    expect([problem.status, problem.code]).toEqual([409, 'canvas.conflict']);
    expect(problem).toMatchObject({
      current_rev: 2,
      recovery_ops: [{ rev: 2, type: 'set_tokens' }],
      truncated: false,
    });
  });

  it('reports every invalid value of a command at once', async () => {
    const response = await command({
      type: 'set_tokens',
      base_rev: 2,
      args: {
        element_id: 'tiles',
        updates: [
          { token_path: 'grid.cols_mobile', value: 7 },
          { token_path: 'grid.cols_moble', value: 2 },
        ],
      },
    });
    const problem = problemOf(response);
    expect([problem.status, problem.code]).toEqual([422, 'token.invalid']);
    expect(problem.errors).toEqual([
      expect.objectContaining({
        token_path: 'grid.cols_mobile',
        got: 7,
        nearest: 6,
        expected: expect.any(String),
        contract: expect.stringContaining('TOKENS §'),
      }),
      expect.objectContaining({
        token_path: 'grid.cols_moble',
        nearest: expect.arrayContaining(['grid.cols_mobile']),
      }),
    ]);
    expect(Snapshot.parse((await get('/canvas/home/snapshot')).body).head_rev).toBe(2);
  });

  it('reads a canvas: its snapshot, an old one, its history and its resolved tokens', async () => {
    expect(Canvas.parse((await get('/canvas/home')).body).head_rev).toBe(2);
    expect((await get('/canvas?limit=5')).body).toMatchObject({ items: [{ canvas_id: 'home' }] });
    expect((await get('/canvas/home/snapshot?rev=1')).body).toMatchObject({ rev: 1, values: [] });
    expect(problemOf(await get('/canvas/home/snapshot?rev=9')).code).toBe('canvas.rev_unknown');
    const replay = await get('/canvas/home/replay?limit=1');
    expect(replay.body).toMatchObject({ events: [{ rev: 1 }], head_rev: 2 });
    const gone = problemOf(await get('/canvas/home/replay?after_event_id=evt_x'));
    expect([gone.status, gone.code]).toEqual([410, 'cursor.expired']);
    const catalog = await get('/canvas/home/token_catalog?element_id=tiles&group=grid');
    expect(catalog.body).toMatchObject({
      tokens: expect.arrayContaining([
        expect.objectContaining({ token_path: 'grid.cols_mobile', value: 3 }),
      ]),
    });
  });

  it('lists token definitions, with the contract’s hash as their ETag', async () => {
    const contract = (await get('/contracts/TOKENS')).body;
    const blocks = await get('/tokens/catalog?level=block&block=multi21');
    expect(blocks.text).toContain('grid.cols_mobile');
    const one = await get('/tokens/catalog/grid.cols_mobile');
    expect(one.body).toMatchObject({ path: 'grid.cols_mobile', default: 2, editor: 'slider' });
    expect(contract).toMatchObject({ hash: blocks.headers.get('etag')?.slice(1, -1) });
    expect(one.headers.get('etag')).toBe(blocks.headers.get('etag'));
    const headers = { 'if-none-match': blocks.headers.get('etag') ?? '' };
    expect((await get('/tokens/catalog', { headers })).status).toBe(304);
    const unknownGroup = problemOf(await get('/tokens/catalog?group=gird'));
    expect(unknownGroup).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [{ path: 'query.group', got: 'gird', nearest: expect.arrayContaining(['grid']) }],
    });
    expect((await get('/tokens/catalog/manual.items%5B%5D')).status).toBe(200);
    expect(problemOf(await get('/tokens/catalog/grid.cols')).code).toBe('token.not_found');
  });

  it('stores values in layers, and explains the source of a value', async () => {
    const json = {
      type: 'set_token',
      base_rev: 0,
      args: { token_path: 'grid.gap_x', value: '20px' },
    };
    expect((await get('/tokens/scopes/project', { json })).body).toMatchObject({ current_rev: 1 });
    expect((await get('/tokens/scopes/project')).body).toMatchObject({
      layer: 'project',
      values: [{ token_path: 'grid.gap_x', value: '20px' }],
    });
    const explained = await get('/canvas/home/explain?path=grid.gap_x&element_id=tiles');
    expect(explained.body).toMatchObject({
      token: { value: '20px', source: { layer: 'project' } },
    });
    expect((await get('/canvas/home/redundant')).body).toMatchObject({ items: [] });
    expect((await get('/tokens/plan')).body).toMatchObject({ items: [], next_cursor: null });
  });

  it('imports and exports design tokens', async () => {
    for (const path of ['/canvas/home/design_tokens', '/tokens/scopes/project/design_tokens']) {
      const { body } = await get(path);
      const { document } = DesignTokensExport.parse(body);
      const json = { base_rev: path.startsWith('/canvas') ? 2 : 1, document, dry_run: true };
      expect((await get(path, { json })).status).toBe(200);
    }
  });

  it('resumes a stream after the last received event', async () => {
    const events = EventPage.parse((await get('/events?limit=2')).body);
    expect(events.items.map(({ seq }) => seq)).toEqual([1, 2]);
    const headers = { 'last-event-id': events.items[0]?.cursor ?? '' };
    for (const path of ['/sse?topics=project', `/sse/feeds/${feed.feed_id}`]) {
      const stream = await follow(host.url + path, headers);
      expect((await stream.next('feed.updated')).id).toBe(events.items[1]?.cursor);
      stream.close();
    }
    const canvas = await follow(`${host.url}/sse/canvas/home`, headers);
    expect((await canvas.next('canvas.committed')).data).toMatchObject({ rev: 1 });
    canvas.close();
    const bad = problemOf(await get('/sse?topics=project', { headers: { 'last-event-id': 'x' } }));
    expect(bad).toMatchObject({
      code: 'cursor.invalid',
      errors: [{ path: 'header.last-event-id' }],
    });
  });

  it('receives webhooks of a feed', async () => {
    const json = { name: 'Hooked', source_kind: hookedKind, source: {} };
    const created = await get('/feeds', { json });
    expect(created.status).toBe(201);
    const { origin, pathname } = new URL(await callbackUrl);
    expect(origin).toBe('https://engines.example');
    const verified = await get(`${pathname}?hub.mode=subscribe&hub.challenge=abc`);
    expect([verified.status, verified.text]).toEqual([200, 'abc']);
    const headers = { 'content-type': 'application/octet-stream' };
    expect((await get(pathname, { raw: 'changed', headers })).status).toBe(202);
    const unknown = problemOf(await get('/hooks/test/sub_none'));
    expect([unknown.status, unknown.code]).toEqual([404, 'hook.not_found']);
    const { feed_id } = created.body as { feed_id: string };
    expect((await get(`/feeds/${feed_id}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('shows nothing of another tenant or project', async () => {
    for (const headers of [{ 'x-tenant-id': 'tnt_other' }, { 'x-project-id': 'prj_other' }]) {
      for (const [path, code, options] of [
        [`/feeds/${feed.feed_id}`, 'feed.not_found', {}],
        [`/feeds/${feed.feed_id}/items`, 'feed.not_found', {}],
        [`/feeds/${feed.feed_id}`, 'feed.not_found', { method: 'DELETE' }],
        [`/feeds/${feed.feed_id}:refresh`, 'feed.not_found', { method: 'POST' }],
        [`/sse/feeds/${feed.feed_id}`, 'feed.not_found', {}],
        ['/canvas/home', 'canvas.not_found', {}],
        ['/canvas/home/snapshot', 'canvas.not_found', {}],
        ['/canvas/home/token_catalog', 'canvas.not_found', {}],
        ['/canvas/home', 'canvas.not_found', { method: 'DELETE' }],
        ['/sse/canvas/home', 'canvas.not_found', {}],
      ] as const) {
        const problem = problemOf(await get(path, { ...options, headers }));
        expect([path, problem.status, problem.code]).toEqual([path, 404, code]);
        expect(problem.errors).toEqual([
          expect.objectContaining({ path: expect.stringMatching(/(feed|canvas)_id$/) }),
        ]);
      }
      expect((await get('/feeds', { headers })).body).toEqual({ items: [], next_cursor: null });
      expect((await get('/canvas', { headers })).body).toEqual({ items: [], next_cursor: null });
      expect((await get('/events', { headers })).body).toMatchObject({ items: [] });
    }
  });

  it('answers 404 for an id of any form', async () => {
    for (const id of ['feed_x', 'feed_01890a5d-ac96-774b-bcce-b302099a8057', 'a%2Fb', '%27%3B--']) {
      const problem = problemOf(await get(`/feeds/${id}`));
      expect([id, problem.code]).toEqual([id, 'feed.not_found']);
    }
  });

  it('deletes a feed and a canvas', async () => {
    const path = `/feeds/${feed.feed_id}`;
    expect((await get(path, { method: 'DELETE' })).status).toBe(204);
    expect(problemOf(await get(path, { method: 'DELETE' })).code).toBe('feed.not_found');
    expect((await get('/canvas/home', { method: 'DELETE' })).status).toBe(204);
    expect(problemOf(await get('/canvas/home')).code).toBe('canvas.not_found');
  });

  it('serves every route of its OpenAPI document', async () => {
    const { paths } = (await get('/openapi.json')).body as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
    );
    expect(routes).toHaveLength(Object.keys(operations).length);
    for (const { path, method } of routes) {
      const url = path.replaceAll(/\{\w+\}/g, 'nothing').replace(/^\/sse$/, '/sse?topics=x');
      const response = await get(url, { method });
      expect([method, path, response.text]).not.toEqual([
        method,
        path,
        expect.stringMatching(/"(route\.not_found|method\.not_allowed|internal)"/),
      ]);
    }
  });

  it('has served every operation with success, without internal errors', async () => {
    const { text } = await get('/metrics');
    for (const id of Object.keys(operations)) {
      expect(text).toMatch(
        new RegExp(`northstar_http_requests_total\\{operation="${id}",status="20[0-9]"\\}`),
      );
    }
    expect(text).not.toMatch(/northstar_(internal_errors|contract_violations)_total/);
    expect(host.log().filter(({ level }) => level === 'error')).toEqual([]);
  });
});
