import { describe, expect, it } from '@jest/globals';
import { clientFor, errorOf, serve } from './vendor-server.js';

const redirectTo = (status: number, location: string) =>
  serve((_request, response) => void response.writeHead(status, { location }).end());
const target = () => serve((_request, response) => void response.end('there'));

describe('The vendor client follows redirects and', () => {
  it('stops after the third', async () => {
    const { origin, requests, allow } = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(307, { location: `/${String(left - 1)}` }).end();
    });
    const client = clientFor(allow);
    let sent = 0;
    const response = await client.request({ url: `${origin}/3`, onRequest: () => (sent += 1) });
    expect(response.body.toString()).toBe('there');
    expect(response.url.pathname).toBe('/0');
    expect(sent).toBe(4);
    requests.length = 0;
    const error = await errorOf(client.request({ url: `${origin}/4` }));
    expect(error.kind).toBe('too_many_redirects');
    expect(requests).toHaveLength(4);
  });

  it('refuses one from an allowed host to a private address', async () => {
    const inner = await target();
    for (const [method, status] of [
      ['GET', 302],
      ['POST', 303],
      ['DELETE', 307],
    ] as const) {
      const outer = await redirectTo(status, inner.origin);
      const error = await errorOf(clientFor(outer.allow).request({ method, url: outer.origin }));
      expect(error.kind).toBe('refused_address');
    }
    expect(inner.requests).toHaveLength(0);
  });

  it.each(['file:///etc/passwd', 'http://me:pw@example.org/', 'http://'])(
    'refuses one to the URL %s',
    async (location) => {
      const { origin, allow } = await redirectTo(301, location);
      expect((await errorOf(clientFor(allow).request({ url: origin }))).kind).toBe('refused_url');
    },
  );

  it('sends another origin no header that may be a credential', async () => {
    const inner = await target();
    const outer = await redirectTo(302, inner.origin);
    const headers = {
      Authorization: 'Bearer x',
      cookie: 'a=b',
      'X-Goog-Api-Key': 'k',
      'X-Shopify-Storefront-Access-Token': 't',
      'if-none-match': '"e"',
      'user-agent': 'me',
    };
    await clientFor([...outer.allow, ...inner.allow]).request({ url: outer.origin, headers });
    expect(outer.requests[0]?.headers).toMatchObject({ authorization: 'Bearer x', cookie: 'a=b' });
    expect(inner.requests[0]?.headers).toMatchObject({
      'if-none-match': '"e"',
      'user-agent': 'me',
    });
    for (const name of [
      'authorization',
      'cookie',
      'x-goog-api-key',
      'x-shopify-storefront-access-token',
    ]) {
      expect(inner.requests[0]?.headers).not.toHaveProperty(name);
    }
  });

  it('sends the credentials again within the same origin', async () => {
    const { origin, requests, allow } = await serve((request, response) => {
      if (request.url === '/b') response.end('there');
      else response.writeHead(301, { location: '/b' }).end();
    });
    await clientFor(allow).request({ url: `${origin}/a`, headers: { authorization: 'Bearer x' } });
    expect(requests[1]).toMatchObject({ url: '/b', headers: { authorization: 'Bearer x' } });
  });

  it.each([
    ['POST', 301, 'GET', ''],
    ['POST', 302, 'GET', ''],
    ['POST', 303, 'GET', ''],
    ['PUT', 303, 'GET', ''],
    ['HEAD', 303, 'HEAD', ''],
    ['POST', 307, 'POST', 'text'],
    ['POST', 308, 'POST', 'text'],
    ['PUT', 301, 'PUT', 'text'],
    ['DELETE', 302, 'DELETE', 'text'],
  ] as const)('sends %s after status %d as %s with the body %j', async (...row) => {
    const [method, status, next, body] = row;
    const { origin, requests, allow } = await serve((request, response) => {
      if (request.url === '/b') response.end();
      else response.writeHead(status, { location: '/b' }).end();
    });
    const headers = { 'content-type': 'x/y' };
    const given = method === 'HEAD' ? {} : { body: 'text' };
    await clientFor(allow).request({ method, url: `${origin}/a`, headers, ...given });
    expect(requests[1]).toMatchObject({ method: next, body: Buffer.from(body) });
    expect(requests[1]?.headers['content-type']).toBe(body === '' ? undefined : 'x/y');
  });

  it.each([307, 308])('sends no body to another origin after status %d', async (status) => {
    const inner = await target();
    const outer = await redirectTo(status, inner.origin);
    const client = clientFor([...outer.allow, ...inner.allow]);
    const call = client.request({ method: 'POST', url: outer.origin, body: 'secret' });
    expect((await errorOf(call)).kind).toBe('refused_redirect');
    expect(inner.requests).toHaveLength(0);
  });
});
