import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Operation } from '@northstar/contracts';
import { operations } from '@northstar/contracts';
import { z } from 'zod';
import type { AnyHandler } from '../src/operations/index.js';
import { problemOf, send } from './support/http.js';
import { startStubHost } from './support/stub-host.js';
import type { StubHost } from './support/stub-host.js';

const base = {
  ...operations.getLiveness,
  method: 'POST',
  client: null,
  hints: ['public'],
} as const satisfies Operation;

const echoed = { 200: { kind: 'any', description: '' } } as const;

const tested: Readonly<Record<string, Operation>> = {
  sign: { ...base, id: 'sign', path: '/sign', bodyFormat: 'raw', bodyLimit: 512, results: echoed },
  form: {
    ...base,
    id: 'form',
    path: '/form',
    body: z.strictObject({ topic: z.string(), lease: z.int(), tags: z.array(z.string()) }),
    bodyName: 'Form',
    bodyFormat: 'form',
    bodyLimit: 128,
    bodyEncoding: { topic: 'string', lease: 'integer', tags: 'list' },
    results: echoed,
  },
  json: {
    ...base,
    id: 'json',
    path: '/json',
    body: z.strictObject({ name: z.string() }),
    bodyName: 'Json',
    bodyFormat: 'json',
    bodyLimit: 64,
    results: echoed,
  },
  verify: {
    ...base,
    id: 'verify',
    method: 'GET',
    path: '/sign',
    query: z.strictObject({ 'hub.mode': z.string(), 'hub.lease_seconds': z.int() }),
    queryEncoding: { 'hub.mode': 'string', 'hub.lease_seconds': 'integer' },
    results: {
      200: {
        kind: 'text',
        mediaType: 'text/calendar; charset=utf-8',
        maxBytes: 40,
        description: '',
      },
    },
  },
  picture: {
    ...base,
    id: 'picture',
    method: 'GET',
    path: '/picture',
    results: { 200: { kind: 'bytes', mediaType: 'image/png', maxBytes: 4, description: '' } },
  },
};

const bytesOf: AnyHandler = ({ body }) => ({
  status: 200,
  body: Buffer.isBuffer(body) ? [...body] : null,
});
const bodyOf: AnyHandler = ({ body }) => ({ status: 200, body });
let picture = Buffer.from([0, 255, 10, 13]);

let host: StubHost;
beforeAll(async () => {
  host = await startStubHost(
    {
      sign: bytesOf,
      form: bodyOf,
      json: bodyOf,
      verify: ({ query }) => ({ status: 200, body: JSON.stringify(query) }),
      picture: () => ({ status: 200, body: picture }),
    },
    { operations: tested, strict: true },
  );
});
afterAll(() => host.close());

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };

describe('A raw body', () => {
  it.each([
    ['JSON with spaces', Buffer.from(' {"a": 1}\r\n')],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0, 0xfe, 13, 10])],
    ['compressed bytes', gzipSync('signed')],
    ['no bytes', Buffer.alloc(0)],
  ])('reaches the handler as the exact bytes: %s', async (_what, bytes) => {
    const headers = { 'content-type': 'application/vnd.hub+xml' };
    const { body } = await send(`${host.url}/sign`, { raw: bytes, headers });
    expect(body).toEqual([...bytes]);
  });

  it('may be sent in chunks, without a length and a media type', async () => {
    const { hostname, port } = new URL(host.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /sign HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    socket.write('2\r\n{ \r\n1\r\n}\r\n0\r\n\r\n');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    expect(text).toContain('[123,32,125]');
  });

  it('may be as large as the limit of its operation, and no larger', async () => {
    const raw = (length: number) => send(`${host.url}/sign`, { raw: Buffer.alloc(length) });
    expect((await raw(512)).status).toBe(200);
    expect(problemOf(await raw(513))).toMatchObject({
      code: 'request.too_large',
      errors: [{ path: 'body', expected: 'at most 512 bytes', got: '513 bytes' }],
    });
  });

  it('is not decompressed, so Content-Encoding is refused', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const response = await send(`${host.url}/sign`, { raw: gzipSync('x'), headers });
    expect(problemOf(response).code).toBe('request.media_type');
  });
});

describe('A form', () => {
  const post = (raw: string | Buffer, headers: Record<string, string> = form) =>
    send(`${host.url}/form`, { raw, headers });

  it('is decoded by the types of its fields', async () => {
    const { body } = await post('topic=a%20b+%C3%A9&lease=60&tags=x,y');
    expect(body).toEqual({ topic: 'a b é', lease: 60, tags: ['x', 'y'] });
  });

  it('reports every problem with its path in the body', async () => {
    expect(problemOf(await post('topic=a&topic=b&lease=x&colour=red'))).toMatchObject({
      code: 'request.invalid',
      errors: [
        { path: 'body.topic', reason: 'is repeated' },
        { path: 'body.lease' },
        { path: 'body.tags', reason: 'is missing' },
        { path: 'body.colour' },
      ],
    });
  });

  it('is refused in another media type, in bytes that are not UTF-8, and over its limit', async () => {
    expect(problemOf(await post('{}', { 'content-type': 'application/json' }))).toMatchObject({
      code: 'request.media_type',
      errors: [{ expected: 'application/x-www-form-urlencoded', got: 'application/json' }],
    });
    expect(problemOf(await post(Buffer.from([0x61, 0x3d, 0xff]))).code).toBe('request.invalid');
    expect(problemOf(await post(`topic=${'x'.repeat(128)}`)).code).toBe('request.too_large');
  });
});

describe('A JSON body', () => {
  it('has the limit of its operation', async () => {
    const name = (length: number) =>
      send(`${host.url}/json`, { json: { name: 'x'.repeat(length) } });
    expect((await name(53)).status).toBe(200);
    expect(problemOf(await name(54))).toMatchObject({
      code: 'request.too_large',
      errors: [{ expected: 'at most 64 bytes' }],
    });
  });
});

describe('An answer that is not JSON', () => {
  it('has the media type of its operation, and quoted names in the query', async () => {
    const response = await send(`${host.url}/sign?hub.mode=a&hub.lease_seconds=5`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.text).toBe('{"hub.mode":"a","hub.lease_seconds":5}');
  });

  it('may be bytes', async () => {
    const response = await fetch(`${host.url}/picture`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 10, 13]);
  });

  it('breaks its contract when it is over its limit', async () => {
    picture = Buffer.alloc(5);
    expect(problemOf(await send(`${host.url}/picture`)).code).toBe('internal');
  });
});
