import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Operation } from '@northstar/contracts';
import { operations } from '@northstar/contracts';
import { z } from 'zod';
import { createCaller } from '../src/call/call.js';
import { createTransport } from '../src/call/transport.js';

const base = { ...operations.getLiveness, method: 'POST', path: '/x' } as const satisfies Operation;
const bytes = {
  200: { kind: 'bytes', mediaType: 'image/png', maxBytes: null, description: '' },
} as const;

let url = '';
let received: { type: string | undefined; body: Buffer } | undefined;
const server = createServer((request, response) => {
  void buffer(request).then((body) => {
    received = { type: request.headers['content-type'], body };
    response.end(Buffer.from([0, 255, 10]));
  });
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  url = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
afterAll(() => void server.close());

function call(operation: Operation, input: Readonly<Record<string, unknown>>) {
  const options = { baseUrl: url };
  return createCaller(createTransport(options), options)(operation, input, {});
}

describe('A boundary', () => {
  it('sends a form as its fields are encoded, and resolves to bytes', async () => {
    const operation: Operation = {
      ...base,
      body: z.strictObject({ topic: z.string(), tags: z.array(z.string()) }),
      bodyFormat: 'form',
      bodyEncoding: { topic: 'string', tags: 'list' },
      results: bytes,
    };
    const { data } = await call(operation, { topic: 'a b&c', tags: ['x', 'y'] });
    expect(data).toEqual(new Uint8Array([0, 255, 10]));
    expect(received?.type).toBe('application/x-www-form-urlencoded');
    expect(received?.body.toString()).toBe('topic=a+b%26c&tags=x%2Cy');
  });

  it('sends the exact bytes of a raw body', async () => {
    const body = new Uint8Array([0xff, 0, 13, 10]);
    await call({ ...base, bodyFormat: 'raw', results: bytes }, { body });
    expect(received).toEqual({ type: 'application/octet-stream', body: Buffer.from(body) });
  });
});
