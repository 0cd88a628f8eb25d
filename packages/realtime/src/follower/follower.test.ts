import { afterEach, describe, expect, it } from '@jest/globals';
import { silentLogger, silentMeter } from '@northstar/contracts';
import type { EventDraft, Scope } from '@northstar/contracts';
import { createInProcessWakeBus } from '../memory/in-process-wake-bus.js';
import { MemoryEventLog } from '../memory/memory-event-log.js';
import type { EventConsumer, LogReset } from './event-consumer.js';
import { Follower } from './follower.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const other: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };

/** A log with queries that can fail, and that counts them. */
class FragileLog extends MemoryEventLog {
  failures = 0;
  reads = 0;
  polls: number[] = [];
  withheld: number | undefined;
  failingSaves = 0;

  override async read(...range: Parameters<MemoryEventLog['read']>) {
    this.reads += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The database is unavailable');
    }
    const events = await super.read(...range);
    return events.filter((event) => event.seq !== this.withheld);
  }
  override async heads(scopes: readonly Scope[]) {
    this.polls.push(scopes.length);
    return super.heads(scopes);
  }
  override async savePosition(...position: Parameters<MemoryEventLog['savePosition']>) {
    if (this.failingSaves > 0) {
      this.failingSaves -= 1;
      throw new Error('The database is unavailable');
    }
    return super.savePosition(...position);
  }
}

/** Records what it receives; a test may replace `handle` to be slow or to fail. */
class Recorder implements EventConsumer {
  readonly received: unknown[] = [];
  readonly resets: LogReset[] = [];
  handle: () => Promise<void> = () => Promise.resolve();
  #waiting: (() => void)[] = [];

  async onEvents(events: readonly { data: unknown }[]): Promise<void> {
    await this.handle();
    this.received.push(...events.map((event) => event.data));
    this.#changed();
  }
  onReset(reset: LogReset): void {
    this.resets.push(reset);
    this.#changed();
  }
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
  #changed(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function draft(data: number): EventDraft {
  const at = '2026-01-01T00:00:00.000Z';
  return { event_id: `evt_${data}`, name: 'n', topic: 'feed:a', data, actor: null, at };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await turn();
}

let follower: Follower;
afterEach(() => follower.close());

function setUp(pollMs: number, log = new FragileLog()) {
  const wake = createInProcessWakeBus();
  const warnings: string[] = [];
  const logger = { ...silentLogger, warn: (_f: unknown, text: string) => warnings.push(text) };
  const limits = { pollMs, tickMs: 1, batchEvents: 3 };
  follower = new Follower({ log, wake, logger, meter: silentMeter, limits });
  const append = async (to: Scope, ...numbers: number[]) => {
    await log.append(to, numbers.map(draft));
    wake.wake(to);
  };
  return { log, wake, warnings, append };
}
const NEVER = 1_000_000;

describe('A follower', () => {
  it('delivers the events after a position, and then those of each wake-up', async () => {
    const { append } = setUp(NEVER);
    await append(scope, 1, 2, 3, 4, 5, 6, 7);
    const consumer = new Recorder();
    const following = follower.follow(scope, consumer, { after: 2 });
    await consumer.until(() => consumer.received.length === 5);
    await append(scope, 8);
    await consumer.until(() => consumer.received.length === 6);
    expect(consumer.received).toEqual([3, 4, 5, 6, 7, 8]);
    await turn();
    expect(following.position).toBe(8);
  });

  it('begins with the oldest event that is kept when it has no position', async () => {
    const { log, append } = setUp(NEVER);
    await append(scope, 1, 2);
    await log.trim('2027-01-01T00:00:00.000Z');
    await append(scope, 3);
    const consumer = new Recorder();
    follower.follow(scope, consumer);
    await consumer.until(() => consumer.received.length === 1);
    expect(consumer.received).toEqual([3]);
    expect(consumer.resets).toEqual([]);
  });

  it('polls the heads of all followed projects with one query', async () => {
    const { log } = setUp(5);
    const [one, same, two] = [new Recorder(), new Recorder(), new Recorder()];
    follower.follow(scope, one, { after: 0 });
    follower.follow(scope, same, { after: 0 });
    follower.follow(other, two, { after: 0 });
    await log.append(scope, [draft(1)]);
    await log.append(other, [draft(2)]);
    await one.until(() => one.received.length === 1);
    await two.until(() => two.received.length === 1);
    await log.append(scope, [draft(3)]);
    await one.until(() => one.received.length === 2);
    await same.until(() => same.received.length === 2);
    expect(new Set(log.polls)).toEqual(new Set([2]));
    expect(two.received).toEqual([2]);
  });

  it('repeats a failed read, logs it, and skips nothing', async () => {
    const { log, warnings, append } = setUp(NEVER);
    const consumer = new Recorder();
    follower.follow(scope, consumer, { after: 0 });
    log.failures = 2;
    await append(scope, 1, 2);
    await consumer.until(() => consumer.received.length === 2);
    expect(consumer.received).toEqual([1, 2]);
    expect(warnings).toHaveLength(2);
  });

  it('does not skip a gap, but waits until it is filled', async () => {
    const { log, wake, warnings } = setUp(NEVER);
    const consumer = new Recorder();
    log.withheld = 2;
    await log.append(scope, [1, 2, 3].map(draft));
    follower.follow(scope, consumer, { after: 0 });
    while (warnings.length === 0) await turn();
    expect(consumer.received).toEqual([]);
    log.withheld = undefined;
    wake.wake(scope);
    await consumer.until(() => consumer.received.length === 3);
    expect(consumer.received).toEqual([1, 2, 3]);
    expect(consumer.resets).toEqual([]);
  });

  it('resets a consumer when events were trimmed before they were read, and goes on', async () => {
    const { log, append } = setUp(5);
    const consumer = new Recorder();
    await log.append(scope, [1, 2, 3].map(draft));
    await log.trim('2027-01-01T00:00:00.000Z');
    follower.follow(scope, consumer, { after: 1 });
    await consumer.until(() => consumer.resets.length === 1);
    expect(consumer.resets[0]).toMatchObject({ head: 3 });
    await append(scope, 4);
    await consumer.until(() => consumer.received.length === 1);
    expect(consumer.received).toEqual([4]);
  });

  it('resets a consumer when the log was restored to a state before its position', async () => {
    const { log } = setUp(5);
    const consumer = new Recorder();
    await log.append(scope, [draft(1)]);
    follower.follow(scope, consumer, { after: 9 });
    await consumer.until(() => consumer.resets.length === 1);
    await log.append(scope, [draft(2)]);
    await consumer.until(() => consumer.received.length === 1);
    expect(consumer.resets).toEqual([{ head: 1, reason: expect.any(String) }]);
    expect(consumer.received).toEqual([2]);
  });

  it('reads the events of many simultaneous wake-ups together', async () => {
    const { log, append } = setUp(NEVER);
    const consumer = new Recorder();
    follower.follow(scope, consumer, { after: 0 });
    for (const number of [1, 2]) await append(scope, number);
    await consumer.until(() => consumer.received.length === 2);
    expect(log.reads).toBe(1);
  });

  it('reads nothing more for a consumer that was stopped', async () => {
    const { log, wake, append } = setUp(NEVER);
    const first = follower.follow(scope, new Recorder(), { after: 0 });
    await first.stop();
    const reads = log.reads;
    wake.wake(scope);
    await turn();
    await turn();
    expect(log.reads).toBe(reads);
    const consumer = new Recorder();
    follower.follow(scope, consumer, { after: 0 });
    await append(scope, 1);
    await consumer.until(() => consumer.received.length === 1);
  });
});

describe('Several consumers of one project', () => {
  it('have positions of their own, and a slow one delays no other', async () => {
    const { append } = setUp(NEVER);
    const [slow, quick] = [new Recorder(), new Recorder()];
    let finish: () => void = () => undefined;
    slow.handle = () => new Promise((resolve) => (finish = resolve));
    await append(scope, 1, 2, 3, 4);
    const slowFollowing = follower.follow(scope, slow, { after: 0 });
    follower.follow(scope, quick, { after: 2 });
    await quick.until(() => quick.received.length === 2);
    await append(scope, 5);
    await quick.until(() => quick.received.length === 3);
    expect(quick.received).toEqual([3, 4, 5]);
    expect(slow.received).toEqual([]);
    expect(slowFollowing.position).toBe(0);
    slow.handle = () => Promise.resolve();
    finish();
    await slow.until(() => slow.received.length === 5);
    expect(slow.received).toEqual([1, 2, 3, 4, 5]);
  });

  it('receive the same events again after a failure, without delaying others', async () => {
    const { append, warnings } = setUp(NEVER);
    const [failing, healthy] = [new Recorder(), new Recorder()];
    let failures = 2;
    failing.handle = async () => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('The index is unavailable');
      }
    };
    follower.follow(scope, failing, { after: 0 });
    follower.follow(scope, healthy, { after: 0 });
    await append(scope, 1, 2);
    await healthy.until(() => healthy.received.length === 2);
    expect(failing.received).toEqual([]);
    await failing.until(() => failing.received.length === 2);
    expect(failing.received).toEqual([1, 2]);
    expect(warnings).toHaveLength(2);
  });

  it('cannot have the same name', () => {
    setUp(NEVER);
    follower.follow(scope, new Recorder(), { name: 'search' });
    follower.follow(scope, new Recorder(), { name: 'webhooks' });
    follower.follow(other, new Recorder(), { name: 'search' });
    expect(() => follower.follow(scope, new Recorder(), { name: 'search' })).toThrow(TypeError);
  });
});

describe('A consumer with a name', () => {
  it('goes on from its saved position after a restart', async () => {
    const { log, append } = setUp(NEVER);
    await append(scope, 1, 2, 3, 4);
    const before = new Recorder();
    const following = follower.follow(scope, before, { name: 'search' });
    await before.until(() => before.received.length === 4);
    await following.stop();
    expect(await log.readPosition(scope, 'search')).toBe(4);
    await append(scope, 5);
    await follower.close();

    setUp(NEVER, log);
    const restarted = new Recorder();
    // A saved position replaces the one to begin at.
    follower.follow(scope, restarted, { name: 'search', after: 0 });
    await restarted.until(() => restarted.received.length === 1);
    expect(restarted.received).toEqual([5]);
  });

  it('saves its position only after it has handled the events', async () => {
    const { log, append } = setUp(NEVER);
    const consumer = new Recorder();
    let finish: () => void = () => undefined;
    let isHandling = false;
    consumer.handle = () => {
      isHandling = true;
      return new Promise((resolve) => (finish = resolve));
    };
    const following = follower.follow(scope, consumer, { name: 'search', after: 0 });
    await append(scope, 1);
    await until(async () => isHandling);
    expect(await log.readPosition(scope, 'search')).toBeNull();
    const stopped = following.stop();
    finish();
    await stopped;
    expect(await log.readPosition(scope, 'search')).toBe(1);
  });

  it('saves its position again after that failed, and handles no event twice', async () => {
    const { log, append } = setUp(NEVER);
    log.failingSaves = 1;
    const consumer = new Recorder();
    follower.follow(scope, consumer, { name: 'search', after: 0 });
    await append(scope, 1, 2);
    await until(async () => (await log.readPosition(scope, 'search')) === 2);
    expect(consumer.received).toEqual([1, 2]);
  });

  it('saves the position to which it was reset', async () => {
    const { log } = setUp(5);
    await log.append(scope, [draft(1)]);
    await log.savePosition(scope, 'search', 9);
    const consumer = new Recorder();
    follower.follow(scope, consumer, { name: 'search' });
    await until(async () => (await log.readPosition(scope, 'search')) === 1);
    expect(consumer.resets).toHaveLength(1);
  });
});
