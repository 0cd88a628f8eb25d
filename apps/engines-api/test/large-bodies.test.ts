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

/** Sends the head of a request on a socket of its own. */
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

async function firstWords(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString();
}

describe('A body that says that it is too large', () => {
  it('is refused before any of it is sent', async () => {
    const socket = sendHead('/feeds', 1024 * 1024 + 1);
    const answer = await firstWords(socket);
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"request.too_large"');
    expect(answer).toContain('"got":"1048577 bytes"');
  });

  it('is refused without a Continue when its sender waits for one', async () => {
    const socket = sendHead('/feeds', 2 ** 31, 'Expect: 100-continue');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close$/im);
  });
});

describe('A body whose sender waits', () => {
  it('is asked for when it may come, and the connection goes on', async () => {
    const socket = sendHead('/feeds/feed_1:refresh', 2, 'Expect: 100-continue');
    expect(await firstWords(socket)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('{}');
    const answer = await firstWords(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toMatch(/^connection: close$/im);
    socket.destroy();
  });

  it('is not asked for when the request is refused before', async () => {
    const answer = await text(sendHead('/nowhere', 2, 'Expect: 100-continue'));
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});
