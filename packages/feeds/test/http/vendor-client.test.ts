import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Logger } from '@northstar/contracts';
import { clientFor, errorOf, serve } from './vendor-server.js';

const respond = (text: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.end(text);

describe('The vendor client', () => {
  it('returns a response of any status with its headers and body', async () => {
    const { origin, requests, allow } = await serve((_request, response) => {
      response.writeHead(404, { etag: '"x"' }).end('none');
    });
    const response = await clientFor(allow).request({
      url: `${origin}/a?b=c`,
      headers: { accept: 'x/y' },
    });
    expect(response).toMatchObject({ status: 404, headers: { etag: '"x"' } });
    expect(response.body.toString()).toBe('none');
    expect(requests[0]).toMatchObject({ method: 'GET', url: '/a?b=c' });
    expect(requests[0]?.headers).toMatchObject({ accept: 'x/y' });
    expect(requests[0]?.headers['user-agent']).toMatch(/^NorthstarEngines\//);
  });

  it.each([
    ['POST', 'a=1&b=é'],
    ['PUT', '{}'],
    ['PATCH', new Uint8Array([0, 1, 0xff])],
    ['DELETE', undefined],
  ] as const)('sends %s with its exact body', async (method, body) => {
    const { origin, requests, allow } = await serve(respond('done'));
    const headers = { 'content-type': 'x/y' };
    const response = await clientFor(allow).request({
      method,
      url: `${origin}/`,
      headers,
      ...(body !== undefined && { body }),
    });
    expect(response.body.toString()).toBe('done');
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method, headers });
    expect(requests[0]?.body).toEqual(Buffer.from(body ?? ''));
  });

  it.each([
    ['HEAD', 200],
    ['GET', 304],
    ['GET', 204],
  ] as const)(
    'accepts a response to %s with status %d that has no body',
    async (method, status) => {
      const { origin, allow } = await serve((_request, response) => {
        response.writeHead(status, {
          'content-encoding': 'gzip',
          ...(method === 'HEAD' && { 'content-length': '99999999' }),
        });
        response.end();
      });
      const response = await clientFor(allow).request({ method, url: origin });
      expect(response).toMatchObject({ status, body: Buffer.alloc(0) });
    },
  );

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('decompresses %s', async (encoding, compress) => {
    const { origin, allow } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(compress('a'.repeat(9000)));
    });
    const response = await clientFor(allow).request({ url: origin });
    expect(response.body.toString()).toBe('a'.repeat(9000));
  });

  it.each([
    ['3600', 3600],
    ['99999999', 86_400],
    [new Date(Date.UTC(2026, 2, 1, 0, 1)).toUTCString(), 60],
    ['soon', undefined],
  ])('returns Retry-After %j as %j seconds', async (header, seconds) => {
    const { origin, allow } = await serve((_request, response) => {
      response.writeHead(200, { 'retry-after': header }).end();
    });
    const clock = () => new Date(Date.UTC(2026, 2, 1));
    const { retryAfterSeconds } = await clientFor(allow, { clock }).request({ url: origin });
    expect(retryAfterSeconds).toBe(seconds);
  });

  describe('refuses', () => {
    it.each([
      'http://127.0.0.1:1/',
      'http://127.1:1/',
      'http://2130706433:1/',
      'http://0x7f.0.0.1:1/',
      'http://[::1]:1/',
      'http://[::ffff:127.0.0.1]:1/',
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[fd00::1]/',
    ])('%s', async (url) => {
      for (const method of ['GET', 'POST'] as const) {
        let sent = 0;
        const onRequest = () => (sent += 1);
        const error = await errorOf(clientFor([]).request({ method, url, onRequest }));
        expect(error.kind).toBe('refused_address');
        expect(sent).toBe(0);
      }
    });

    it('a name with a private address, and one with a public and a private address', async () => {
      const { origin, requests } = await serve(respond('secret'));
      const { port } = new URL(origin);
      const loopback = { address: '127.0.0.1', family: 4 };
      const names: Record<string, { address: string; family: number }[]> = {
        'inside.example': [loopback],
        'both.example': [{ address: '8.8.8.8', family: 4 }, loopback],
      };
      const client = clientFor([], { resolveName: async (name) => names[name] ?? [] });
      for (const name of Object.keys(names)) {
        const error = await errorOf(client.request({ url: `http://${name}:${port}/` }));
        expect(error).toMatchObject({ kind: 'refused_address' });
        expect(error.message).toContain(name);
      }
      expect(requests).toHaveLength(0);
    });

    it('localhost as the system resolves it', async () => {
      const error = await errorOf(clientFor([]).request({ url: 'http://localhost:1/' }));
      expect(error.kind).toBe('refused_address');
    });

    it.each(['ftp://example.org/', 'file:///etc/passwd', 'javascript:1', 'nonsense', ''])(
      'the URL %j',
      async (url) => {
        expect((await errorOf(clientFor([]).request({ url }))).kind).toBe('refused_url');
      },
    );

    it('a URL with a password, without repeating the password', async () => {
      const url = 'http://me:hunter2@example.org/';
      const error = await errorOf(clientFor([]).request({ url }));
      expect(error.kind).toBe('refused_url');
      expect(error.message).not.toContain('hunter2');
    });
  });

  describe('limits', () => {
    it('the announced size', async () => {
      const { origin, allow } = await serve((_request, response) => {
        response.writeHead(200, { 'content-length': '2000' }).write('a');
      });
      const client = clientFor(allow, { maxBytes: 1000 });
      expect((await errorOf(client.request({ url: origin }))).kind).toBe('too_large');
    });

    it('a size that was not announced', async () => {
      const { origin, allow } = await serve((_request, response) => {
        const push = (): void => {
          while (!response.destroyed && response.write('a'.repeat(500)));
        };
        response.on('drain', push);
        push();
      });
      const client = clientFor(allow, { maxBytes: 1000 });
      expect((await errorOf(client.request({ url: origin }))).kind).toBe('too_large');
    });

    it('the size after decompression', async () => {
      const { origin, allow } = await serve((_request, response) => {
        const packed = gzipSync(Buffer.alloc(50_000_000));
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
      });
      const client = clientFor(allow, { maxBytes: 1_000_000 });
      expect((await errorOf(client.request({ url: origin }))).kind).toBe('too_large');
    });

    it('the time until a response begins', async () => {
      const { origin, requests, allow } = await serve(() => undefined);
      const client = clientFor(allow, { timeoutMs: 150 });
      expect((await errorOf(client.request({ url: origin }))).kind).toBe('timeout');
      expect(requests).toHaveLength(1);
    });

    it('the time of a response that arrives slowly and never ends', async () => {
      const { origin, allow } = await serve((_request, response) => {
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(timer));
      });
      const client = clientFor(allow, { timeoutMs: 200 });
      expect((await errorOf(client.request({ url: origin }))).kind).toBe('timeout');
    });
  });

  describe('retries', () => {
    const failingServer = (failures: number, fail: (response: ServerResponse) => void) => {
      let left = failures;
      return serve((_request, response) => {
        left -= 1;
        if (left >= 0) fail(response);
        else response.end('at last');
      });
    };

    it.each([500, 502, 503, 429])('after status %d', async (status) => {
      const { origin, requests, allow } = await failingServer(2, (response) => {
        response.writeHead(status, { 'retry-after': '0' }).end();
      });
      const response = await clientFor(allow).request({ url: origin });
      expect(response.body.toString()).toBe('at last');
      expect(requests).toHaveLength(3);
    });

    it('after a connection that was lost before or inside the response', async () => {
      let attempts = 0;
      const { origin, allow } = await serve((request, response) => {
        attempts += 1;
        if (attempts === 1) request.socket.destroy();
        else if (attempts === 2) {
          response.writeHead(200, { 'content-length': '100' });
          response.write('half', () => request.socket.destroy());
        } else response.end('whole');
      });
      const response = await clientFor(allow).request({ url: origin });
      expect(response.body.toString()).toBe('whole');
    });

    it('as often as configured, then returns the last response', async () => {
      const { origin, requests, allow } = await failingServer(9, (response) => {
        response.writeHead(503).end('still not');
      });
      const response = await clientFor(allow, { retries: 2 }).request({ url: origin });
      expect(response.status).toBe(503);
      expect(requests).toHaveLength(3);
    });

    it('neither after other statuses nor after a long Retry-After', async () => {
      for (const [status, header] of [
        [404, '0'],
        [403, '0'],
        [501, '0'],
        [503, '3600'],
      ] as const) {
        const { origin, requests, allow } = await failingServer(9, (response) => {
          response.writeHead(status, { 'retry-after': header }).end();
        });
        const response = await clientFor(allow).request({ url: origin });
        expect(response).toMatchObject({ status, retryAfterSeconds: Number(header) });
        expect(requests).toHaveLength(1);
      }
    });

    it('after a short Retry-After, not earlier', async () => {
      const times: number[] = [];
      const { origin, allow } = await serve((_request, response) => {
        times.push(performance.now());
        if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.end('now');
      });
      await clientFor(allow).request({ url: origin });
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
      'a %s request only when it is marked as retryable',
      async (method) => {
        const fail = (response: ServerResponse) => void response.writeHead(503).end();
        const { origin, requests, allow } = await failingServer(1, fail);
        const once = await clientFor(allow).request({ method, url: origin, body: 'x' });
        expect([once.status, requests.length]).toEqual([503, 1]);
        const again = await failingServer(1, fail);
        const marked = { method, url: again.origin, body: 'x', retryable: true };
        const response = await clientFor(again.allow).request(marked);
        expect(response.body.toString()).toBe('at last');
        expect(again.requests.map((request) => request.body.toString())).toEqual(['x', 'x']);
      },
    );

    it('no POST request whose connection was lost', async () => {
      const { origin, requests, allow } = await serve((request) => request.socket.destroy());
      const call = clientFor(allow).request({ method: 'POST', url: origin, body: 'x' });
      expect((await errorOf(call)).kind).toBe('network');
      expect(requests).toHaveLength(1);
    });
  });

  it('reports a refused connection as a network error without the secrets of the URL', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const host = `127.0.0.1:${String(port)}`;
    const client = clientFor([host], { retries: 0 });
    const error = await errorOf(client.request({ url: `http://${host}/?key=hidden` }));
    expect(error.kind).toBe('network');
    expect(error.message).not.toContain('hidden');
  });

  it('reports a broken or unknown encoding as malformed', async () => {
    for (const encoding of ['gzip', 'zstd']) {
      const { origin, allow } = await serve((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end('not packed at all');
      });
      const error = await errorOf(clientFor(allow).request({ url: origin }));
      expect(error.kind).toBe('malformed');
    }
  });

  it('stops at once when its signal aborts, also between two attempts', async () => {
    for (const listener of [
      () => undefined,
      (_request: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(503, { 'retry-after': '5' }).end(),
    ]) {
      const abort = new AbortController();
      const { origin, allow } = await serve((request, response) => {
        listener(request, response);
        setImmediate(() => abort.abort(new Error('enough')));
      });
      const started = performance.now();
      const call = clientFor(allow).request({ url: origin, signal: abort.signal });
      expect((await errorOf(call)).kind).toBe('aborted');
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('logs no secret of the URL', async () => {
    const lines: string[] = [];
    const log = (fields: object, message: string) =>
      void lines.push(JSON.stringify({ fields, message }));
    const logger: Logger = { debug: log, info: log, warn: log, error: log };
    const { origin, allow } = await serve(respond('fine'));
    await clientFor(allow, { logger }).request({ url: `${origin}/?key=hidden` });
    expect(lines.join()).toContain('REDACTED');
    expect(lines.join()).not.toContain('hidden');
  });
});
