import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Logger } from '@northstar/contracts';
import { UpstreamError } from './upstream-error.js';
import { createVendorClient } from './vendor-client.js';
import type { VendorClient, VendorClientOptions } from './vendor-client.js';

const open: (Server | VendorClient)[] = [];

async function serve(
  listener: RequestListener,
): Promise<{ host: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { host: `127.0.0.1:${String(address.port)}`, asked };
}

function clientFor(allow: readonly string[], options: VendorClientOptions = {}): VendorClient {
  const client = createVendorClient({ allow, random: () => 0, timeoutMs: 5000, ...options });
  open.push(client);
  return client;
}

afterEach(async () => {
  for (const one of open.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections();
    await one.close();
  }
});

async function faultOf(call: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await call.then(
    () => new Error('The call succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof UpstreamError) return error;
  throw error;
}

const answer = (text: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.end(text);

describe('The client for vendors', () => {
  it('gives an answer of any status with its headers and body', async () => {
    const { host, asked } = await serve((_request, response) => {
      response.writeHead(404, { etag: '"x"' }).end('none');
    });
    const got = await clientFor([host]).get(`http://${host}/a?b=c`, { headers: { accept: 'x/y' } });
    expect(got).toMatchObject({ status: 404, headers: { etag: '"x"' } });
    expect(got.body.toString()).toBe('none');
    expect(asked[0]?.headers).toMatchObject({ accept: 'x/y' });
    expect(asked[0]?.headers['user-agent']).toMatch(/^NorthstarEngines\//);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('undoes %s', async (encoding, compress) => {
    const { host } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(compress('a'.repeat(9000)));
    });
    const got = await clientFor([host]).get(`http://${host}/`);
    expect(got.body.toString()).toBe('a'.repeat(9000));
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
      let asked = 0;
      const fault = await faultOf(clientFor([]).get(url, { onRequest: () => (asked += 1) }));
      expect(fault.kind).toBe('refused_address');
      expect(asked).toBe(0);
    });

    it('a name that leads to a closed address, and one that leads to both kinds', async () => {
      const { host, asked } = await serve(answer('secret'));
      const port = host.split(':')[1] ?? '';
      const closed = { address: '127.0.0.1', family: 4 };
      const names: Record<string, { address: string; family: number }[]> = {
        'inside.example': [closed],
        'both.example': [{ address: '8.8.8.8', family: 4 }, closed],
      };
      const client = clientFor([], { resolveName: async (name) => names[name] ?? [] });
      for (const name of Object.keys(names)) {
        const fault = await faultOf(client.get(`http://${name}:${port}/`));
        expect(fault).toMatchObject({ kind: 'refused_address' });
        expect(fault.message).toContain(name);
      }
      expect(asked).toHaveLength(0);
    });

    it('localhost as the system resolves it', async () => {
      const fault = await faultOf(clientFor([]).get('http://localhost:1/'));
      expect(fault.kind).toBe('refused_address');
    });

    it('a redirect from an allowed host to a closed address', async () => {
      const inner = await serve(answer('secret'));
      const outer = await serve((_request, response) => {
        response.writeHead(302, { location: `http://${inner.host}/` }).end();
      });
      const fault = await faultOf(clientFor([outer.host]).get(`http://${outer.host}/`));
      expect(fault.kind).toBe('refused_address');
      expect(inner.asked).toHaveLength(0);
    });

    it.each(['ftp://example.org/', 'file:///etc/passwd', 'javascript:1', 'nonsense', ''])(
      'the address %j',
      async (url) => {
        expect((await faultOf(clientFor([]).get(url))).kind).toBe('refused_url');
      },
    );

    it('an address with a password, without repeating it', async () => {
      const fault = await faultOf(clientFor([]).get('http://me:hunter2@example.org/'));
      expect(fault.kind).toBe('refused_url');
      expect(fault.message).not.toContain('hunter2');
    });

    it('a redirect to something that is no web address', async () => {
      const { host } = await serve((_request, response) => {
        response.writeHead(301, { location: 'file:///etc/passwd' }).end();
      });
      expect((await faultOf(clientFor([host]).get(`http://${host}/`))).kind).toBe('refused_url');
    });
  });

  describe('follows redirects, and', () => {
    it('ends at the third', async () => {
      const { host, asked } = await serve((request, response) => {
        const left = Number(request.url?.slice(1));
        if (left === 0) response.end('there');
        else response.writeHead(307, { location: `/${String(left - 1)}` }).end();
      });
      const client = clientFor([host]);
      let counted = 0;
      const got = await client.get(`http://${host}/3`, { onRequest: () => (counted += 1) });
      expect(got.body.toString()).toBe('there');
      expect(got.url.pathname).toBe('/0');
      expect(counted).toBe(4);
      asked.length = 0;
      const fault = await faultOf(client.get(`http://${host}/4`));
      expect(fault.kind).toBe('too_many_redirects');
      expect(asked).toHaveLength(4);
    });

    it('sends credentials to no other origin', async () => {
      const inner = await serve(answer('there'));
      const outer = await serve((_request, response) => {
        response.writeHead(302, { location: `http://${inner.host}/` }).end();
      });
      await clientFor([outer.host, inner.host]).get(`http://${outer.host}/`, {
        headers: { authorization: 'Bearer x', 'if-none-match': '"e"' },
      });
      expect(outer.asked[0]?.headers.authorization).toBe('Bearer x');
      expect(inner.asked[0]?.headers.authorization).toBeUndefined();
      expect(inner.asked[0]?.headers['if-none-match']).toBe('"e"');
    });
  });

  describe('bounds', () => {
    it('the size that is announced', async () => {
      const { host } = await serve((_request, response) => {
        response.writeHead(200, { 'content-length': '2000' }).write('a');
      });
      const fault = await faultOf(clientFor([host], { maxBytes: 1000 }).get(`http://${host}/`));
      expect(fault.kind).toBe('too_large');
    });

    it('the size that comes without being announced', async () => {
      const { host } = await serve((_request, response) => {
        const push = (): void => {
          while (!response.destroyed && response.write('a'.repeat(500)));
        };
        response.on('drain', push);
        push();
      });
      const fault = await faultOf(clientFor([host], { maxBytes: 1000 }).get(`http://${host}/`));
      expect(fault.kind).toBe('too_large');
    });

    it('the size that unfolds', async () => {
      const { host } = await serve((_request, response) => {
        const packed = gzipSync(Buffer.alloc(50_000_000));
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
      });
      const client = clientFor([host], { maxBytes: 1_000_000 });
      expect((await faultOf(client.get(`http://${host}/`))).kind).toBe('too_large');
    });

    it('the time until an answer begins', async () => {
      const { host, asked } = await serve(() => undefined);
      const fault = await faultOf(clientFor([host], { timeoutMs: 150 }).get(`http://${host}/`));
      expect(fault.kind).toBe('timeout');
      expect(asked).toHaveLength(1);
    });

    it('the time of an answer that never ends, however steadily it drips', async () => {
      const { host } = await serve((_request, response) => {
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(timer));
      });
      const fault = await faultOf(clientFor([host], { timeoutMs: 200 }).get(`http://${host}/`));
      expect(fault.kind).toBe('timeout');
    });
  });

  describe('tries again', () => {
    const afterFailures = (failures: number, fail: (response: ServerResponse) => void) => {
      let left = failures;
      return serve((_request, response) => {
        left -= 1;
        if (left >= 0) fail(response);
        else response.end('at last');
      });
    };

    it.each([500, 502, 503, 429])('after status %d', async (status) => {
      const { host, asked } = await afterFailures(2, (response) => {
        response.writeHead(status, { 'retry-after': '0' }).end();
      });
      const got = await clientFor([host]).get(`http://${host}/`);
      expect(got.body.toString()).toBe('at last');
      expect(asked).toHaveLength(3);
    });

    it('after a connection that was cut, before the answer or inside it', async () => {
      let tries = 0;
      const { host } = await serve((request, response) => {
        tries += 1;
        if (tries === 1) request.socket.destroy();
        else if (tries === 2) {
          response.writeHead(200, { 'content-length': '100' });
          response.write('half', () => request.socket.destroy());
        } else response.end('whole');
      });
      expect((await clientFor([host]).get(`http://${host}/`)).body.toString()).toBe('whole');
    });

    it('so often and no more, then gives the last answer', async () => {
      const { host, asked } = await afterFailures(9, (response) => {
        response.writeHead(503).end('still not');
      });
      const got = await clientFor([host], { retries: 2 }).get(`http://${host}/`);
      expect(got.status).toBe(503);
      expect(asked).toHaveLength(3);
    });

    it('not at all after other statuses, nor when told to wait long', async () => {
      for (const [status, header] of [
        [404, '0'],
        [403, '0'],
        [501, '0'],
        [503, '3600'],
      ] as const) {
        const { host, asked } = await afterFailures(9, (response) => {
          response.writeHead(status, { 'retry-after': header }).end();
        });
        const got = await clientFor([host]).get(`http://${host}/`);
        expect(got).toMatchObject({ status, retryAfterSeconds: Number(header) });
        expect(asked).toHaveLength(1);
      }
    });

    it('no sooner than a short Retry-After says', async () => {
      const times: number[] = [];
      const { host } = await serve((_request, response) => {
        times.push(performance.now());
        if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.end('now');
      });
      await clientFor([host]).get(`http://${host}/`);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    });
  });

  it('tells a refused connection as a network fault', async () => {
    const { host } = await serve(answer(''));
    const [server] = open.splice(0, 1);
    await new Promise<void>((resolve) => {
      if (server !== undefined && 'listening' in server) server.close(() => resolve());
    });
    const fault = await faultOf(
      clientFor([host], { retries: 0 }).get(`http://${host}/?key=hidden`),
    );
    expect(fault.kind).toBe('network');
    expect(fault.message).not.toContain('hidden');
  });

  it('tells a broken or unknown encoding as malformed', async () => {
    for (const encoding of ['gzip', 'zstd']) {
      const { host } = await serve((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end('not packed at all');
      });
      expect((await faultOf(clientFor([host]).get(`http://${host}/`))).kind).toBe('malformed');
    }
  });

  it('gives up at once when its signal says so, also between two tries', async () => {
    for (const listener of [
      () => undefined,
      (_request: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(503, { 'retry-after': '5' }).end(),
    ]) {
      const abort = new AbortController();
      const { host } = await serve((request, response) => {
        listener(request, response);
        setImmediate(() => abort.abort(new Error('enough')));
      });
      const started = performance.now();
      const fault = await faultOf(
        clientFor([host]).get(`http://${host}/`, { signal: abort.signal }),
      );
      expect(fault.kind).toBe('aborted');
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('logs no key', async () => {
    const lines: string[] = [];
    const log = (fields: object, message: string) =>
      void lines.push(JSON.stringify({ fields, message }));
    const logger: Logger = { debug: log, info: log, warn: log, error: log };
    const { host } = await serve(answer('fine'));
    await clientFor([host], { logger }).get(`http://${host}/?key=hidden`);
    expect(lines.join()).toContain('REDACTED');
    expect(lines.join()).not.toContain('hidden');
  });
});
