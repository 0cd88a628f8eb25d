import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StreamClient } from './support/stream-client.js';
import { draft, scope, startHost } from './support/test-host.js';
import type { TestHost } from './support/test-host.js';

const LARGE = 'x'.repeat(200_000);
const url = (host: TestHost) => `${host.url}/sse?topics=project`;

describe('A reader that does not read', () => {
  let host: TestHost;
  beforeEach(async () => {
    host = await startHost({ limits: { queueBytes: 1_000_000, keepAliveMs: 30 } });
  });
  afterEach(() => host.close());

  /** Publishes no faster than the quick reader reads, so that only the slow one is late. */
  async function publishUntil(done: () => boolean, quick: StreamClient): Promise<number> {
    let published = 0;
    while (!done()) {
      published += 1;
      if (published > 500) throw new Error('A reader that does not read was sent 100 MB');
      await host.realtime.append(scope, [draft('feed:a', { number: published, LARGE })]);
      await quick.until(({ reader }) => reader.events.length === published);
    }
    return published;
  }
  const slowClosed = () => host.meter.of('realtime_slow_readers_closed_total');
  const numbers = (client: StreamClient) =>
    client.reader.events.map((event) => (event.data as { number: number }).number);

  it('is disconnected when its queue is full, delays no other, and resumes without loss', async () => {
    const slow = await StreamClient.open(url(host));
    const quick = await StreamClient.open(url(host));
    slow.pause();
    const published = await publishUntil(() => slowClosed() === 1, quick);
    const all = Array.from({ length: published }, (_none, index) => index + 1);

    expect(numbers(quick)).toEqual(all);
    await host.meter.until(({ gauges }) => gauges.get('realtime_streams_open') === 1);

    slow.resume();
    await slow.untilEnded();
    const again = await StreamClient.open(url(host), slow.reader.lastEventId);
    const rest = published - slow.reader.events.length;
    await again.until(({ reader }) => reader.events.length === rest);
    expect([...numbers(slow), ...numbers(again)]).toEqual(all);
    expect(rest).toBeGreaterThan(0);
    quick.close();
    again.close();
  });

  it('is disconnected when it reads nothing while it catches up', async () => {
    const first = await StreamClient.open(url(host));
    await first.until(({ reader }) => reader.lastEventId !== '');
    first.close();
    const events = Array.from({ length: 150 }, (_none, number) =>
      draft('feed:a', { number, LARGE }),
    );
    await host.realtime.append(scope, events);
    const stalled = await StreamClient.open(url(host), first.reader.lastEventId);
    stalled.pause();
    await host.meter.until(() => slowClosed() === 1);
    stalled.close();
  });

  it('does not keep close() waiting longer than closeMs', async () => {
    const hostWithLimit = await startHost({ limits: { closeMs: 50 } });
    const stalled = await StreamClient.open(url(hostWithLimit));
    stalled.pause();
    const events = Array.from({ length: 100 }, (_none, number) =>
      draft('feed:a', { number, LARGE }),
    );
    await hostWithLimit.realtime.append(scope, events);
    await hostWithLimit.meter.until((meter) => meter.of('realtime_events_sent_total') === 100);
    await hostWithLimit.realtime.close();
    stalled.close();
    await hostWithLimit.close();
  });
});
