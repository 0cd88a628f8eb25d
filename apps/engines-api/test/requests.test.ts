import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnginesError } from '@northstar/contracts';
import type { AnyHandler } from '../src/operations/index.js';
import { send, problemOf } from './support/http.js';
import { echo, failing, notFound, startStubHost } from './support/stub-host.js';
import type { StubHost } from './support/stub-host.js';

const feedId = 'feed_01890a5d-ac96-774b-bcce-b302099a8057';
const notUtf8 = Buffer.from('"x\xff"', 'latin1');
const newFeed = {
  name: 'Talks',
  source_kind: 'youtube',
  source: { channels: ['@googledevelopers'] },
};

let host: StubHost;
beforeAll(async () => {
  host = await startStubHost({
    createFeed: echo,
    listFeeds: echo,
    summarizeFeeds: failing,
    getFeed: notFound,
    updateFeed: echo,
    refreshFeed: echo,
    listItems: echo,
    applyCommand: echo,
    streamEvents: echo,
    listContracts: () => ({ status: 200, body: { items: [], next_cursor: null } }),
    getLiveness: () => ({ status: 200, body: 'ok' }),
  });
});
afterAll(() => host.close());

describe('A valid request', () => {
  it('reaches the handler with its parts decoded and defaults applied', async () => {
    const { body } = await send(`${host.url}/feeds`, {
      json: newFeed,
      headers: { 'idempotency-key': 'key-1', 'x-project-id': 'prj_a' },
    });
    expect(body).toMatchObject({
      scope: { tenant_id: 'tnt_local', project_id: 'prj_a' },
      body: { ...newFeed, mode: 'feed', refresh: { every_seconds: 900 } },
      context: { idempotency_key: 'key-1' },
    });
  });

  it('may have a custom method after a colon', async () => {
    const { status, body } = await send(`${host.url}/feeds/${feedId}:refresh?depth=full`, {
      method: 'POST',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ params: { feed_id: feedId }, query: { depth: 'full' } });
  });

  it('is answered with its own X-Request-Id if that is safe, otherwise with a new one', async () => {
    const own = await send(`${host.url}/contracts`, { headers: { 'x-request-id': 'trace-7' } });
    expect(own.headers.get('x-request-id')).toBe('trace-7');
    const odd = await send(`${host.url}/contracts`, { headers: { 'x-request-id': 'a b"c' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it('is answered 304 when its If-None-Match has the current ETag', async () => {
    const first = await send(`${host.url}/contracts`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await send(`${host.url}/contracts`, {
      headers: { 'if-none-match': `"other", ${etag}` },
    });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await send(`${host.url}/contracts`, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('may be a HEAD, answered like GET without a body, or an OPTIONS, answered with the allowed methods', async () => {
    const head = await send(`${host.url}/contracts`, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-length')).not.toBe('0');
    const options = await send(`${host.url}/feeds`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'POST, GET, HEAD, OPTIONS',
    ]);
  });
});

describe('An invalid request', () => {
  it.each([
    ['an unknown field', { ...newFeed, nmae: 'x' }, 'request.unknown_field', 'body.nmae'],
    ['a wrong type', { ...newFeed, name: 7 }, 'request.invalid', 'body.name'],
    ['a missing field', { ...newFeed, source: {} }, 'request.invalid', 'body.source.channels'],
    ['a body that is not an object', 'text', 'request.invalid', 'body'],
    [
      'a nested value out of bounds',
      { ...newFeed, refresh: { every_seconds: 5 } },
      'request.invalid',
      'body.refresh.every_seconds',
    ],
  ])('with %s gets a problem with its path', async (_case, json, code, path) => {
    const response = await send(`${host.url}/feeds`, { json });
    const problem = problemOf(response);
    expect(response.status).toBe(400);
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((item) => item.path)).toEqual([path]);
  });

  it('gets problems with bounds, options, section and the nearest value', async () => {
    const response = await send(`${host.url}/feeds`, {
      json: {
        ...newFeed,
        nmae: 'x',
        source: { channels: ['@a'], transport: 'atmo' },
        refresh: { every_seconds: 5 },
      },
    });
    const { errors } = problemOf(response);
    expect(errors).toEqual([
      {
        path: 'body.refresh.every_seconds',
        reason: 'must be at least 60',
        expected: 'a whole number from 60 to 86400',
        got: 5,
        contract: expect.stringMatching(/FEEDS §\d/),
      },
      {
        path: 'body.source.transport',
        reason: expect.any(String),
        expected: 'one of "auto", "data_api", "atom"',
        got: 'atmo',
        nearest: 'atom',
        contract: expect.stringMatching(/^contracts\/FEEDS_CONTRACT_v1\.md, FEEDS §\d/),
      },
      expect.objectContaining({ path: 'body.nmae', nearest: 'name' }),
    ]);
  });

  it('with an unknown kind gets a problem with the known kinds', async () => {
    const response = await send(`${host.url}/canvas/home/commands`, {
      json: { type: 'set_tokn', base_rev: 0, args: {} },
    });
    expect(problemOf(response).errors).toEqual([
      expect.objectContaining({
        path: 'body.type',
        expected: expect.stringContaining('"set_token"'),
        got: 'set_tokn',
        nearest: 'set_token',
      }),
    ]);
  });

  it.each([
    ['/feeds?limit=many', 'query.limit', 'a whole number from 1 to 100'],
    ['/feeds?limit=0', 'query.limit', 'a whole number from 1 to 100'],
    ['/feeds?limit=1&limit=2', 'query.limit', 'once'],
    ['/feeds?cursor=%E0%A4', 'query.cursor', 'RFC 3986'],
    ['/sse?topics=', 'query.topics', 'a list of 1 to 50 items'],
    ['/sse?topics=project,planet', 'query.topics[1]', 'project|(feed|canvas)'],
    [`/feeds/${feedId}/items?sort=newset`, 'query.sort', '"newest"'],
    ['/feeds//items', 'path.feed_id', 'at least 1 character'],
    ['/feeds/', 'path.feed_id', 'at least 1 character'],
  ])('%s gets a problem at %s: %s', async (path, where, expected) => {
    const response = await send(host.url + path);
    expect(response.status).toBe(400);
    const problem = problemOf(response);
    expect(problem.code).toBe('request.invalid');
    expect(problem.errors).toEqual([
      expect.objectContaining({ path: where, expected: expect.stringContaining(expected) }),
    ]);
  });

  it('with an unknown parameter gets a problem with the nearest known one', async () => {
    const problem = problemOf(await send(`${host.url}/feeds?limt=3`));
    expect(problem.code).toBe('request.unknown_field');
    expect(problem.errors).toEqual([
      expect.objectContaining({ path: 'query.limt', nearest: 'limit' }),
    ]);
  });

  it('with a body for an operation without one is rejected', async () => {
    const rejected = await send(`${host.url}/feeds/${feedId}:refresh`, { json: { depth: 'full' } });
    expect(problemOf(rejected).code).toBe('request.unknown_field');
    const empty = await send(`${host.url}/feeds/${feedId}:refresh`, { json: {} });
    expect(empty.status).toBe(200);
  });

  it.each([
    ['invalid JSON', { raw: '{"name": ' }, 400, 'request.json_invalid'],
    ['bytes that are not UTF-8', { raw: notUtf8 }, 400, 'request.json_invalid'],
    [
      'compressed bytes that are not UTF-8',
      { raw: gzipSync(notUtf8), headers: { 'content-encoding': 'gzip' } },
      400,
      'request.json_invalid',
    ],
    [
      'another media type',
      { raw: 'name=x', headers: { 'content-type': 'text/plain' } },
      415,
      'request.media_type',
    ],
    [
      'an unknown encoding',
      { raw: '{}', headers: { 'content-encoding': 'zz' } },
      415,
      'request.media_type',
    ],
    [
      'an invalid gzip',
      { raw: '{}', headers: { 'content-encoding': 'gzip' } },
      400,
      'request.invalid',
    ],
    ['a body over 1 MiB', { raw: `"${'x'.repeat(1024 * 1024)}"` }, 413, 'request.too_large'],
    ['no body at all', { method: 'POST' }, 400, 'request.invalid'],
    [
      'an empty idempotency key',
      { json: newFeed, headers: { 'idempotency-key': '' } },
      400,
      'request.invalid',
    ],
  ])('with %s gets its own code', async (_case, options, status, code) => {
    const response = await send(`${host.url}/feeds`, options);
    const problem = problemOf(response);
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.errors).toEqual([
      expect.objectContaining({ path: expect.any(String), expected: expect.any(String) }),
    ]);
  });

  it('may have a body of exactly 1 MiB', async () => {
    const response = await send(`${host.url}/feeds`, { raw: `"${'x'.repeat(1024 * 1024 - 2)}"` });
    expect(problemOf(response).code).toBe('request.invalid');
  });

  it('gets problems for an unknown path and for a method that is not allowed', async () => {
    const unknown = problemOf(await send(`${host.url}/feed`));
    expect([unknown.status, unknown.code]).toEqual([404, 'route.not_found']);
    expect(unknown.errors).toEqual([expect.objectContaining({ nearest: '/feeds' })]);
    const wrong = await send(`${host.url}/feeds`, { method: 'DELETE' });
    expect(problemOf(wrong)).toMatchObject({
      code: 'method.not_allowed',
      detail: 'Method DELETE is not allowed for /feeds; allowed: POST, GET, HEAD, OPTIONS',
    });
    expect(wrong.headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
    const custom = await send(`${host.url}/feeds/${feedId}:refresh`);
    expect([custom.status, custom.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it.each(['/feeds/%E0%A4%A', '/%zz', '/docs/%E0%A4%A', '/feeds/a%2Fb/items?limit=0', '/%00'])(
    'is never an internal error: %s',
    async (path) => {
      const response = await rawGet(host.url, path);
      expect(response).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(response).toContain('application/problem+json');
    },
  );

  it.each([
    ['x-tenant-id', 'no spaces'],
    ['x-project-id', '-'],
    ['x-surface-id', 'x'.repeat(65)],
  ])('with an invalid %s is scope.invalid', async (name, value) => {
    const problem = problemOf(await send(`${host.url}/feeds`, { headers: { [name]: value } }));
    expect([problem.status, problem.code]).toEqual([400, 'scope.invalid']);
    expect(problem.errors).toEqual([
      expect.objectContaining({ path: `header.${name}`, got: value }),
    ]);
  });

  it('needs If-Match if its operation requires it', async () => {
    const url = `${host.url}/feeds/${feedId}`;
    const without = problemOf(await send(url, { method: 'PATCH', json: { name: 'New' } }));
    expect([without.status, without.code]).toEqual([428, 'precondition.required']);
    const sent = await send(url, {
      method: 'PATCH',
      json: { name: 'New' },
      headers: { 'if-match': '"1-2"' },
    });
    expect(sent.body).toMatchObject({ ifMatch: '"1-2"' });
  });

  it('for another host name is rejected without keys', async () => {
    const response = await rawGet(host.url, '/feeds', 'evil.example');
    expect(response).toMatch(/^HTTP\/1\.1 401 /);
    expect(response).toContain('auth.missing');
  });
});

describe('A request whose arguments an engine validates', () => {
  let engineHost: StubHost;
  beforeAll(async () => {
    const rejecting: AnyHandler = () => {
      throw new EnginesError('request.invalid', 'command.args.value must be a color', {
        errors: [
          { path: 'command.args.value', reason: 'must be a color' },
          { path: 'canvas_id', reason: 'is too long' },
          { path: 'context.idempotency_key', reason: 'is empty' },
        ],
      });
    };
    engineHost = await startStubHost(
      { listCanvases: echo, getCanvas: echo, createCanvas: echo, applyCommand: rejecting },
      { byEngine: ['listCanvases', 'getCanvas', 'createCanvas', 'applyCommand'] },
    );
  });
  afterAll(() => engineHost.close());

  it('reaches the handler decoded, without a second validation', async () => {
    const list = await send(`${engineHost.url}/canvas?limit=5000&colour=red`);
    expect(list.body).toMatchObject({ query: { limit: 5000, colour: 'red' } });
    const body = { kind: 'paeg', colour: 'red' };
    const headers = { 'idempotency-key': '' };
    const create = await send(`${engineHost.url}/canvas`, { json: body, headers });
    expect(create.body).toMatchObject({ body, context: { idempotency_key: '' } });
  });

  it('has no parameters or body that its operation does not declare', async () => {
    const query = problemOf(await send(`${engineHost.url}/canvas/home?colour=red`));
    expect(query).toMatchObject({
      code: 'request.unknown_field',
      errors: [{ path: 'query.colour' }],
    });
    const syntax = problemOf(await send(`${engineHost.url}/canvas?limit=1&limit=2`));
    expect(syntax).toMatchObject({ code: 'request.invalid', errors: [{ path: 'query.limit' }] });
  });

  it('gets the problems of the engine with the parts of the request', async () => {
    const problem = problemOf(await send(`${engineHost.url}/canvas/home/commands`, { json: {} }));
    expect(problem).toMatchObject({
      detail: 'body.args.value must be a color',
      errors: [
        { path: 'body.args.value' },
        { path: 'path.canvas_id' },
        { path: 'header.idempotency-key' },
      ],
    });
  });
});

describe('An error', () => {
  it('of an engine becomes a problem document, whose type is the URL of the contract', async () => {
    const response = await send(`${host.url}/feeds/${feedId}?`, {
      headers: { 'x-request-id': 'r-1' },
    });
    expect(response.body).toEqual({
      type: '/contracts/FEEDS#feed.not_found',
      title: 'Feed not found',
      status: 404,
      code: 'feed.not_found',
      detail: 'No feed has this id',
      instance: `/feeds/${feedId}`,
      request_id: 'r-1',
    });
    expect(response.headers.get('retry-after')).toBe('2');
  });

  it('that is unexpected has its details in the log only', async () => {
    const response = await send(`${host.url}/feeds/summary`, {
      headers: { 'x-request-id': 'r-2' },
    });
    expect([response.status, problemOf(response).code]).toEqual([500, 'internal']);
    expect(response.text).not.toContain('hunter2');
    const line = host.lines().find((one) => one['request_id'] === 'r-2' && 'err' in one);
    expect(JSON.stringify(line)).toContain('hunter2');
    expect(JSON.stringify(line)).toContain('stub-host');
    expect(await host.metrics()).toContain(
      'northstar_internal_errors_total{operation="summarizeFeeds"} 1',
    );
  });
});

describe('Each request', () => {
  it('is logged in one line with operation, status and scope, without secrets', async () => {
    await send(`${host.url}/feeds?q=private`, {
      headers: { 'x-request-id': 'r-3', authorization: 'Bearer nse_secret' },
    });
    const own = host.lines().filter((line) => line['request_id'] === 'r-3');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      msg: 'request',
      level: 'info',
      method: 'GET',
      operation: 'listFeeds',
      route: '/feeds',
      status: 400,
      code: 'request.unknown_field',
      tenant_id: 'tnt_local',
      project_id: 'prj_local',
      ms: expect.any(Number),
    });
    expect(JSON.stringify(own)).not.toMatch(/secret|private/);
  });

  it('is counted by operation and status; unknown paths do not create series', async () => {
    await send(`${host.url}/no/such/path`);
    await send(`${host.url}/livez`);
    const text = await host.metrics();
    expect(text).toContain('northstar_http_requests_total{operation="getLiveness",status="200"} 1');
    expect(text).toMatch(/northstar_http_requests_total\{operation="none",status="404"\} \d/);
    expect(text).not.toContain('such');
    expect(text).toContain('northstar_http_request_duration_seconds_bucket');
  });
});

/** Sends a GET without a client library that would change its path. */
function rawGet(base: string, path: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()));
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}
