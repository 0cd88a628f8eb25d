import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Feed } from '@northstar/contracts';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import type { Upstreams } from '@northstar/upstreams';
import { follow } from './support/event-stream.js';
import { send, problemOf } from './support/http.js';
import { newFeed, startSmallYouTube } from './support/small-youtube.js';
import { startTestHost } from './support/start-host.js';

let upstreams: Upstreams;
let postgres: TestPostgres;
beforeAll(async () => {
  [upstreams, postgres] = await Promise.all([startSmallYouTube(), startTestPostgres()]);
}, 60_000);
afterAll(async () => {
  await upstreams.close();
  await postgres.close();
});

describe('A host that shuts down', () => {
  it('fails its readiness first, ends streams, and finishes open requests', async () => {
    const host = await startTestHost(
      { STORAGE_URL: await postgres.createDatabase(), STOP_DELAY_SECONDS: '1' },
      upstreams,
    );
    const events = await follow(`${host.url}/sse?topics=project`);
    const { body } = await send(`${host.url}/feeds`, { json: newFeed });
    await events.next('feed.updated');
    const stream = await follow(`${host.url}/sse?topics=project`);
    const path = `/feeds/${Feed.parse(body).feed_id}`;

    // Slower than the second in which the host serves after readiness fails.
    const requested = slowVendor(upstreams, 1500);
    const slow = send(`${host.url}${path}:refresh`, { method: 'POST' });
    await requested;

    const stopped = host.stop();
    const readiness = await send(`${host.url}/readyz`);
    expect(readiness).toMatchObject({ status: 503, body: { status: 'stopping' } });
    expect((await send(`${host.url}${path}`)).status).toBe(200);

    expect(await stream.ended()).toContain('retry:');
    const response = await slow;
    expect([response.status, response.body]).toEqual([
      200,
      expect.objectContaining({ head_rev: 1 }),
    ]);
    await stopped;
    await expect(send(`${host.url}/livez`)).rejects.toThrow();
    expect(host.log().at(-1)).toMatchObject({ msg: 'stopped' });
    await expect(host.stop()).resolves.toBeUndefined();
  }, 30_000);

  it('does not wait longer than its limit: a refresh ends without an error of the feed', async () => {
    const host = await startTestHost(
      { STORAGE_URL: await postgres.createDatabase(), STOP_LIMIT_SECONDS: '1' },
      upstreams,
    );
    const events = await follow(`${host.url}/sse?topics=project`);
    const { body } = await send(`${host.url}/feeds`, { json: newFeed });
    await events.next('feed.updated');
    const requested = slowVendor(upstreams, 60_000);
    const slow = send(`${host.url}/feeds/${Feed.parse(body).feed_id}:refresh`, { method: 'POST' });
    await requested;
    await host.stop();
    const response = await slow;
    expect([response.status, problemOf(response).code]).toEqual([503, 'service.stopping']);
    expect(host.log().at(-1)).toMatchObject({ msg: 'stopped' });
  }, 30_000);

  it('rejects new requests on a connection with an open request', async () => {
    const host = await startTestHost({ STORAGE_URL: await postgres.createDatabase() }, upstreams);
    const stream = await follow(`${host.url}/sse?topics=project`);
    const { body } = await send(`${host.url}/feeds`, { json: newFeed });
    await stream.next('feed.updated');
    const requested = slowVendor(upstreams, 1500);
    const { hostname, port } = new URL(host.url);
    const socket = connect(Number(port), hostname);
    const received = text(socket);
    const head = `Host: ${hostname}\r\nContent-Length: 0\r\n`;
    socket.write(`POST /feeds/${Feed.parse(body).feed_id}:refresh HTTP/1.1\r\n${head}\r\n`);
    await requested;
    const stopped = host.stop();
    await stream.ended();
    socket.write(`GET /feeds HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);
    const [first, second] = (await received).split(/(?<=\})(?=HTTP)/);
    expect(first).toMatch(/^HTTP\/1\.1 200 /);
    expect(second).toMatch(/^HTTP\/1\.1 503 /);
    expect(second).toContain('"code":"service.stopping"');
    expect(second).toContain('Retry-After: 1');
    expect(second).toContain('The service is shutting down; retry after 1 second');
    await stopped;
  }, 30_000);
});

/** Delays the vendors' next answer; resolves when it is requested. */
function slowVendor({ control }: Upstreams, ms: number): Promise<void> {
  return new Promise((resolve) => {
    control.addFault({
      times: 1,
      action: { kind: 'delay', ms },
      when: () => {
        resolve();
        return true;
      },
    });
  });
}
