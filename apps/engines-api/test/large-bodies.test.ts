import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { echo, startStubHost } from './support/stub-host.js';
import type { StubHost } from './support/stub-host.js';

let host: StubHost;
beforeAll(async () => {
  host = await startStubHost({ refreshFeed: echo, createFeed: echo });
});
afterAll(() => host.close());

/** Sends the head of a request on its own socket. */
function sendHead(path: string, length: number, ...more: readonly string[]): Socket {
  const { hostname, port } = new URL(host.url);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'X-Project-Id: prj_a',
    'Content-Type: application/json',
    `Content-Length: ${String(length)}`,
    ...more,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return socket;
}

async function firstChunk(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString();
}

describe('A body with a Content-Length over the limit', () => {
  it('is rejected before any of it is sent', async () => {
    const socket = sendHead('/feeds', 1024 * 1024 + 1);
    const answer = await firstChunk(socket);
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"request.too_large"');
    expect(answer).toContain('"got":"1048577 bytes"');
  });

  it('is rejected without a Continue when the client waits for one', async () => {
    const socket = sendHead('/feeds', 2 ** 31, 'Expect: 100-continue');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close$/im);
  });
});

describe('A body with Expect: 100-continue', () => {
  it('is requested with a Continue, and the connection stays open', async () => {
    const socket = sendHead('/feeds/feed_1:refresh', 2, 'Expect: 100-continue');
    expect(await firstChunk(socket)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('{}');
    const answer = await firstChunk(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toMatch(/^connection: close$/im);
    socket.destroy();
  });

  it('is not requested when the request is rejected before', async () => {
    const answer = await text(sendHead('/nowhere', 2, 'Expect: 100-continue'));
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});
