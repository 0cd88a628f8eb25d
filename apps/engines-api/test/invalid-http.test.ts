import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '@northstar/contracts';
import { send } from './support/http.js';
import { echo, startStubHost } from './support/stub-host.js';
import type { StubHost } from './support/stub-host.js';

let host: StubHost;
beforeAll(async () => {
  host = await startStubHost({ createFeed: echo, listFeeds: echo });
});
afterAll(() => host.close());

/** Writes bytes to a new socket; resolves to everything that is received until it closes. */
function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(host.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined); // the host may close it during the write
  socket.write(bytes);
  return text(socket);
}

describe('An invalid HTTP request', () => {
  it.each<[string, string, number, string, string | undefined]>([
    [
      'headers of 20 kB',
      `GET /feeds HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'request.head_too_large',
      undefined,
    ],
    [
      'a URL of 20 kB',
      `GET /feeds?cursor=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      431,
      'request.head_too_large',
      undefined,
    ],
    [
      'an unknown method',
      'FOO /feeds HTTP/1.1\r\nHost: a\r\n\r\n',
      400,
      'request.invalid',
      'method',
    ],
    [
      'bytes beyond ASCII in its path',
      'GET /fé HTTP/1.1\r\nHost: a\r\n\r\n',
      400,
      'request.invalid',
      'path',
    ],
    [
      'an invalid Content-Length',
      'POST /feeds HTTP/1.1\r\nHost: a\r\nContent-Length: ten\r\n\r\n',
      400,
      'request.invalid',
      'header.content-length',
    ],
    [
      'an invalid chunk size',
      'POST /feeds HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
      'request.invalid',
      'body',
    ],
    ['other text', 'good morning\r\n\r\n', 400, 'request.invalid', 'method'],
    [
      'no Host',
      'GET /feeds HTTP/1.1\r\nConnection: close\r\n\r\n',
      400,
      'request.invalid',
      'header.host',
    ],
    [
      'an unknown Expect',
      'GET /feeds HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nConnection: close\r\n\r\n',
      417,
      'request.expectation',
      'header.expect',
    ],
  ])('with %s is answered with a problem document', async (_case, bytes, status, code, path) => {
    const answer = await sendBytes(bytes);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} \\S`));
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    expect(head).toMatch(/^connection: close$/im);
    const problem = Problem.parse(JSON.parse(body));
    expect(problem).toMatchObject({ status, code, errors: [{ expected: expect.any(String) }] });
    expect(problem.errors?.[0]?.path).toBe(path);
    expect(head.toLowerCase()).toContain(`x-request-id: ${String(problem.request_id)}`);
    expect(host.lines()).toContainEqual(
      expect.objectContaining({ request_id: problem.request_id, status, code }),
    );
  });

  it('is counted with the others', async () => {
    await sendBytes('FOO / HTTP/1.1\r\n\r\n');
    expect(await host.metrics()).toMatch(
      /northstar_http_requests_total\{operation="none",status="400"\} \d/,
    );
  });

  it('does not interrupt an answer on its connection, nor other connections', async () => {
    const valid = 'GET /feeds HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Project-Id: prj_a\r\n\r\n';
    const answer = await sendBytes(`${valid}FOO /feeds HTTP/1.1\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(answer).not.toMatch(/^HTTP\/1\.1 400/);
    const other = await send(`${host.url}/feeds`, { headers: { 'x-project-id': 'prj_a' } });
    expect(other.status).toBe(200);
  });
});
