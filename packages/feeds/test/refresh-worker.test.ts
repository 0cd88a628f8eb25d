import { afterEach, describe, expect, it } from '@jest/globals';
import type { Meter } from '@northstar/contracts';
import { createRefreshWorker } from '../src/index.js';
import type { RefreshWorker, RefreshWorkerOptions } from '../src/index.js';
import { openFixture, scope } from './fixture.js';
import type { Fixture } from './fixture.js';

let fixture: Fixture;
const workers: RefreshWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await fixture.close();
});

function work(options: Partial<RefreshWorkerOptions> = {}): RefreshWorker {
  const worker = createRefreshWorker({ store: fixture.store, pollMs: 5, ...options });
  workers.push(worker);
  worker.start();
  return worker;
}

/** Resolves when this many events of a name were appended. */
async function eventsOf(name: string, count: number): Promise<void> {
  while (fixture.events.filter((event) => event.name === name).length < count) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Delays the first request; resolves when it has arrived. */
function delayFirst(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const when = (): boolean => {
      resolve();
      return true;
    };
    fixture.youtube.control.addFault({ when, times: 1, action: { kind: 'delay', ms } });
  });
}

const statusOf = async (feed_id: string) => (await fixture.store.get(scope, feed_id)).health.status;

describe('The refresh worker', () => {
  it('refreshes a feed each time it becomes due, with the system as the actor', async () => {
    fixture = await openFixture();
    const { channel_id, handle } = fixture.channel(2);
    const feed = await fixture.create({ channels: [handle] }, 60);
    work();
    await eventsOf('feed.updated', 1);
    expect(fixture.events.at(-1)?.actor).toEqual({ kind: 'system', id: 'feed-refresh' });
    fixture.youtube.control.publishVideo(channel_id, { form: 'long' });
    fixture.advance(60);
    await eventsOf('feed.updated', 2);
    expect(await statusOf(feed.feed_id)).toBe('ok');
  });

  it('refreshes each due feed only once when several workers run', async () => {
    fixture = await openFixture();
    for (let count = 0; count < 12; count += 1)
      await fixture.create({ channels: [fixture.channel(2).channel_id] });
    for (let count = 0; count < 3; count += 1) work({ concurrency: 2 });
    await eventsOf('feed.updated', 12);
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    expect(fixture.youtube.control.requests('youtube.channels.list')).toHaveLength(12);
  });

  it('goes on with other feeds after a feed or the store fails', async () => {
    fixture = await openFixture();
    const bad = await fixture.create({ channels: ['@nobody-here'] });
    const good = await fixture.create({ channels: [fixture.channel(2).handle] });
    let failures = 2;
    const counted: string[] = [];
    const meter: Meter = {
      count: (name) => void counted.push(name),
      observe: () => undefined,
      gauge: () => undefined,
    };
    work({
      meter,
      store: {
        refreshClaimed: (claimed, options) => fixture.store.refreshClaimed(claimed, options),
        claimDue: async (limit) => {
          failures -= 1;
          if (failures >= 0) throw new Error('the database is unavailable');
          return fixture.store.claimDue(limit);
        },
      },
    });
    await eventsOf('feed.updated', 1);
    await eventsOf('feed.health', 2);
    expect(await statusOf(good.feed_id)).toBe('ok');
    expect(await statusOf(bad.feed_id)).toBe('degraded');
    expect(counted.filter((name) => name === 'feed_worker_errors_total')).toHaveLength(2);
  });

  it('runs no more refreshes at a time than its concurrency', async () => {
    fixture = await openFixture();
    for (let count = 0; count < 9; count += 1)
      await fixture.create({ channels: [fixture.channel(2).channel_id] });
    let running = 0;
    let most = 0;
    work({
      concurrency: 3,
      store: {
        claimDue: (limit) => fixture.store.claimDue(limit),
        refreshClaimed: async (claimed, options) => {
          running += 1;
          most = Math.max(most, running);
          try {
            return await fixture.store.refreshClaimed(claimed, options);
          } finally {
            running -= 1;
          }
        },
      },
    });
    await eventsOf('feed.updated', 9);
    expect(most).toBe(3);
  });

  it('waits for running refreshes when it is stopped, and claims no more', async () => {
    fixture = await openFixture();
    const first = await fixture.create({ channels: [fixture.channel(2).channel_id] });
    const asked = delayFirst(200);
    const worker = work({ concurrency: 1 });
    await asked;
    const second = await fixture.create({ channels: [fixture.channel(2).channel_id] });
    await worker.stop();
    expect(await statusOf(first.feed_id)).toBe('ok');
    expect(await statusOf(second.feed_id)).toBe('pending');
  });

  it('aborts refreshes that run longer than drainMs when it stops, and leaves their feeds due', async () => {
    fixture = await openFixture();
    const feed = await fixture.create({ channels: [fixture.channel(2).channel_id] });
    const asked = delayFirst(60_000);
    const worker = work({ drainMs: 20 });
    await asked;
    await worker.stop();
    expect(await fixture.store.get(scope, feed.feed_id)).toEqual(feed);
    expect(await fixture.store.claimDue(5)).toHaveLength(1);
  });

  it('can be stopped before it is started, and never starts after that', async () => {
    fixture = await openFixture();
    await fixture.create({ channels: [fixture.channel(2).channel_id] });
    const worker = createRefreshWorker({ store: fixture.store, pollMs: 1 });
    await worker.stop();
    worker.start();
    await fixture.store.claimDue(0);
    expect(await fixture.store.claimDue(5)).toHaveLength(1);
  });
});
