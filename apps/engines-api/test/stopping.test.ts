import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Feed } from '@northstar/contracts';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import type { Upstreams } from '@northstar/upstreams';
import { follow } from './support/event-stream.js';
import { ask, problemOf } from './support/http.js';
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

describe('A host that is told to stop', () => {
  it('fails its readiness first, sends streams away, and lets requests in flight end', async () => {
    const host = await startTestHost(
      { STORAGE_URL: await postgres.createDatabase(), STOP_DELAY_SECONDS: '1' },
      upstreams,
    );
    const news = await follow(`${host.url}/sse?topics=project`);
    const { body } = await ask(`${host.url}/feeds`, { json: newFeed });
    await news.next('feed.updated');
    const stream = await follow(`${host.url}/sse?topics=project`);
    const path = `/feeds/${Feed.parse(body).feed_id}`;

    // Slower than the second in which the host still serves.
    const asked = slowVendor(upstreams, 1500);
    const slow = ask(`${host.url}${path}:refresh`, { method: 'POST' });
    await asked;

    const stopped = host.stop();
    const readiness = await ask(`${host.url}/readyz`);
    expect(readiness).toMatchObject({ status: 503, body: { status: 'stopping' } });
    expect((await ask(`${host.url}${path}`)).status).toBe(200);

    expect(await stream.ended()).toContain('retry:');
    const answered = await slow;
    expect([answered.status, answered.body]).toEqual([
      200,
      expect.objectContaining({ head_rev: 1 }),
    ]);
    await stopped;
    await expect(ask(`${host.url}/livez`)).rejects.toThrow();
    expect(host.log().at(-1)).toMatchObject({ msg: 'stopped' });
    await expect(host.stop()).resolves.toBeUndefined();
  }, 30_000);

  it('waits for nothing past its limit: a refresh gives up without blame', async () => {
    const host = await startTestHost(
      { STORAGE_URL: await postgres.createDatabase(), STOP_LIMIT_SECONDS: '1' },
      upstreams,
    );
    const news = await follow(`${host.url}/sse?topics=project`);
    const { body } = await ask(`${host.url}/feeds`, { json: newFeed });
    await news.next('feed.updated');
    const asked = slowVendor(upstreams, 60_000);
    const slow = ask(`${host.url}/feeds/${Feed.parse(body).feed_id}:refresh`, { method: 'POST' });
    await asked;
    await host.stop();
    const answered = await slow;
    expect([answered.status, problemOf(answered).code]).toEqual([503, 'service.stopping']);
    expect(host.log().at(-1)).toMatchObject({ msg: 'stopped' });
  }, 30_000);

  it('refuses what comes in on a connection that was kept', async () => {
    const host = await startTestHost({
      STORAGE_URL: await postgres.createDatabase(),
      STOP_DELAY_SECONDS: '0',
    });
    const stopped = host.stop();
    const late = await ask(`${host.url}/feeds`).then(
      (answered) => problemOf(answered).code,
      () => 'no connection',
    );
    expect(['service.stopping', 'no connection']).toContain(late);
    await stopped;
  }, 30_000);
});

/** Makes the vendors' next answer slow; resolves when it is asked for. */
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
