import { afterEach, describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom, type Random } from '@northstar/contracts/random';
import { createInProcessWakeBus, MemoryEventLog } from '../src/index.js';
import type { WakeBus } from '../src/index.js';
import { StreamClient } from './support/stream-client.js';
import { draft, scope, startHost } from './support/test-host.js';
import type { TestHost } from './support/test-host.js';

const TOPICS = ['feed:a', 'feed:b', 'canvas:home'];
const EVENTS = 1500;
const CLIENTS = 12;

/** Loses most wake-ups, so that polls and wake-ups race. */
function lossyWakeBus(random: Random): WakeBus {
  const bus = createInProcessWakeBus();
  return {
    ...bus,
    wake(of) {
      if (random.chance(0.3)) bus.wake(of);
    },
  };
}

/** A log with slow reads, as of a database, so that events are appended during them. */
class SlowLog extends MemoryEventLog {
  constructor(private readonly random: Random) {
    super();
  }
  override async read(...args: Parameters<MemoryEventLog['read']>) {
    await this.#wait();
    const events = await super.read(...args);
    await this.#wait();
    return events;
  }
  override async bounds(...args: Parameters<MemoryEventLog['bounds']>) {
    await this.#wait();
    return super.bounds(...args);
  }
  async #wait(): Promise<void> {
    for (let turns = this.random.below(4); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

describe('A client that disconnects and resumes repeatedly while events are published', () => {
  let host: TestHost;
  afterEach(() => host.close());

  it('receives each event of its topics once and in order', async () => {
    const seed = seedFrom(process.env['SEED']);
    console.log(`seed ${seed}`); // eslint-disable-line no-console -- so that a failing run can be repeated
    const random = createRandom(seed);
    const limits = { batchEvents: 7, tickMs: 1, pollMs: 5 };
    host = await startHost({ log: new SlowLog(random), wake: lossyWakeBus(random), limits });

    const clients = Array.from({ length: CLIENTS }, (_none, index) =>
      followToEnd(
        host.url,
        [['project'], ['feed:a'], ['feed:b', 'canvas:home']][index % 3],
        random,
      ),
    );
    const published = await publishAll(host, random);
    for (const { topics, seen } of await Promise.all(clients)) {
      const mine = published.filter(
        ({ topic }) => topics.includes('project') || topics.includes(topic),
      );
      // A stream starts at the present, so the first events may be missing, but no later ones.
      const expected = mine.slice(mine.length - seen.length).map(({ number }) => number);
      expect(seen).toEqual(expected);
      expect(seen.length).toBeGreaterThan(mine.length / 2);
    }
  });
});

async function publishAll(host: TestHost, random: Random) {
  const published: { topic: string; number: number }[] = [];
  while (published.length < EVENTS) {
    const size = Math.min(1 + random.below(20), EVENTS - published.length);
    const batch = Array.from({ length: size }, (_none, index) => {
      const number = published.length + index;
      return { topic: TOPICS[random.below(TOPICS.length)] ?? 'feed:a', number };
    });
    published.push(...batch);
    await host.realtime.append(
      scope,
      batch.map(({ topic, number }) => draft(topic, number)),
    );
    for (let turns = random.below(6); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  for (const topic of TOPICS) await host.realtime.append(scope, [draft(topic, 'end')]);
  return published;
}

async function followToEnd(url: string, topics: string[] = [], random: Random) {
  const seen: unknown[] = [];
  const ends = topics.includes('project') ? TOPICS.length : topics.length;
  let endsSeen = 0;
  let lastEventId: string | undefined;
  while (endsSeen < ends) {
    const client = await StreamClient.open(`${url}/sse?topics=${topics.join(',')}`, lastEventId);
    // Disconnect at once, after some events, or at the end.
    const enough = random.chance(0.2) ? 0 : 1 + random.below(80);
    await client.until(
      ({ reader }) =>
        reader.comments.length > 0 &&
        (reader.events.length >= enough || reader.events.at(-1)?.data === 'end'),
    );
    client.close();
    // Events that arrived meanwhile count too, as they do for a real client.
    const { events } = client.reader;
    seen.push(...events.map((event) => event.data).filter((data) => data !== 'end'));
    endsSeen += events.filter((event) => event.data === 'end').length;
    lastEventId = client.reader.lastEventId;
  }
  return { topics, seen };
}
