import { afterEach, describe, expect, it } from '@jest/globals';
import { silentLogger, silentMeter } from '@northstar/contracts';
import type { EventDraft, Scope } from '@northstar/contracts';
import { createInProcessWakeBus } from '../memory/in-process-wake-bus.js';
import { MemoryEventLog } from '../memory/memory-event-log.js';
import type { Audience, LogBreak } from './audience.js';
import { Follower } from './follower.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const other: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };

/** A log whose reads can be made to fail, and whose questions are counted. */
class FragileLog extends MemoryEventLog {
  failures = 0;
  reads = 0;
  polls: number[] = [];
  withheld: number | undefined;

  override async read(...asked: Parameters<MemoryEventLog['read']>) {
    this.reads += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The database is away');
    }
    const events = await super.read(...asked);
    return events.filter((event) => event.seq !== this.withheld);
  }
  override async heads(scopes: readonly Scope[]) {
    this.polls.push(scopes.length);
    return super.heads(scopes);
  }
}

class Listener implements Audience {
  readonly heard: unknown[] = [];
  readonly breaks: LogBreak[] = [];
  #waiting: (() => void)[] = [];

  onEvents(batch: readonly { data: unknown }[]): void {
    this.heard.push(...batch.map((event) => event.data));
    this.#tell();
  }
  onBreak(broken: LogBreak): void {
    this.breaks.push(broken);
    this.#tell();
  }
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function draft(data: number): EventDraft {
  const at = '2026-01-01T00:00:00.000Z';
  return { event_id: `evt_${data}`, name: 'n', topic: 'feed:a', data, actor: null, at };
}

describe('A follower', () => {
  let follower: Follower;
  afterEach(() => follower.close());

  function setUp(pollMs: number) {
    const log = new FragileLog();
    const wake = createInProcessWakeBus();
    const warnings: string[] = [];
    const logger = { ...silentLogger, warn: (_f: unknown, text: string) => warnings.push(text) };
    follower = new Follower({
      log,
      wake,
      logger,
      meter: silentMeter,
      pollMs,
      tickMs: 1,
      batchEvents: 3,
    });
    return { log, wake, warnings };
  }
  const NEVER = 1_000_000;

  it('hands on what came before it began to listen, and then what each wake-up brings', async () => {
    const { log, wake } = setUp(NEVER);
    await log.append(scope, [1, 2, 3, 4, 5, 6, 7].map(draft));
    const listener = new Listener();
    const following = follower.follow(scope, 2, listener);
    await listener.until(() => listener.heard.length === 5);
    await log.append(scope, [draft(8)]);
    wake.wake(scope);
    await listener.until(() => listener.heard.length === 6);
    expect(listener.heard).toEqual([3, 4, 5, 6, 7, 8]);
    expect(following.position).toBe(8);
  });

  it('asks for the heads of all followed projects in one question', async () => {
    const { log } = setUp(5);
    const [one, two] = [new Listener(), new Listener()];
    follower.follow(scope, 0, one);
    follower.follow(other, 0, two);
    await log.append(scope, [draft(1)]);
    await log.append(other, [draft(2)]);
    await one.until(() => one.heard.length === 1);
    await two.until(() => two.heard.length === 1);
    await log.append(scope, [draft(3)]);
    await one.until(() => one.heard.length === 2);
    expect(new Set(log.polls)).toEqual(new Set([2]));
    expect(two.heard).toEqual([2]);
  });

  it('tries a failed read again, says so, and skips nothing', async () => {
    const { log, wake, warnings } = setUp(NEVER);
    const listener = new Listener();
    follower.follow(scope, 0, listener);
    log.failures = 2;
    await log.append(scope, [1, 2].map(draft));
    wake.wake(scope);
    await listener.until(() => listener.heard.length === 2);
    expect(listener.heard).toEqual([1, 2]);
    expect(warnings).toHaveLength(2);
  });

  it('does not step over a hole, but waits until it is filled', async () => {
    const { log, wake, warnings } = setUp(NEVER);
    const listener = new Listener();
    log.withheld = 2;
    await log.append(scope, [1, 2, 3].map(draft));
    follower.follow(scope, 0, listener);
    while (warnings.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(listener.heard).toEqual([]);
    log.withheld = undefined;
    wake.wake(scope);
    await listener.until(() => listener.heard.length === 3);
    expect(listener.heard).toEqual([1, 2, 3]);
    expect(listener.breaks).toEqual([]);
  });

  it('says so when events were forgotten before it could read them, and goes on', async () => {
    const { log, wake } = setUp(5);
    const listener = new Listener();
    await log.append(scope, [1, 2, 3].map(draft));
    await log.trim('2027-01-01T00:00:00.000Z');
    follower.follow(scope, 1, listener);
    await listener.until(() => listener.breaks.length === 1);
    expect(listener.breaks[0]).toMatchObject({ head: 3 });
    await log.append(scope, [draft(4)]);
    wake.wake(scope);
    await listener.until(() => listener.heard.length === 1);
    expect(listener.heard).toEqual([4]);
  });

  it('says so when the log was set back behind what was read', async () => {
    const { log } = setUp(5);
    const listener = new Listener();
    await log.append(scope, [draft(1)]);
    follower.follow(scope, 9, listener);
    await listener.until(() => listener.breaks.length === 1);
    await log.append(scope, [draft(2)]);
    await listener.until(() => listener.heard.length === 1);
    expect(listener.breaks).toEqual([{ head: 1, reason: expect.any(String) }]);
    expect(listener.heard).toEqual([2]);
  });

  it('reads together what many wake-ups of one moment announce', async () => {
    const { log, wake } = setUp(NEVER);
    const listener = new Listener();
    follower.follow(scope, 0, listener);
    for (const number of [1, 2]) {
      await log.append(scope, [draft(number)]);
      wake.wake(scope);
    }
    await listener.until(() => listener.heard.length === 2);
    expect(log.reads).toBe(1);
  });

  it('reads a project no more when it is let go, and follows none twice at once', async () => {
    const { log, wake } = setUp(NEVER);
    const first = follower.follow(scope, 0, new Listener());
    expect(() => follower.follow(scope, 0, new Listener())).toThrow(TypeError);
    await first.stop();
    const reads = log.reads;
    wake.wake(scope);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.reads).toBe(reads);
    const listener = new Listener();
    follower.follow(scope, 0, listener);
    await log.append(scope, [draft(1)]);
    wake.wake(scope);
    await listener.until(() => listener.heard.length === 1);
  });
});
