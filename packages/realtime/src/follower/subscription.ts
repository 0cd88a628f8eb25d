import type { Scope } from '@northstar/contracts';
import type { LoggedEvent } from '../ports/event-log.js';
import type { EventConsumer, FollowOptions, LogReset } from './event-consumer.js';
import type { FollowerOptions } from './follower-options.js';
import { pause, retryDelay } from './pause.js';

/**
 * Reads one project's log for one consumer, from its position on, one batch at a time:
 *
 *     idle ──wake──▶ find position ──▶ read ──▶ deliver ──▶ save position ──▶ read …
 *      ▲                                │ no events
 *      └────────────────────────────────┘
 *
 * A step that fails is repeated after a pause. The position moves only over events that the
 * consumer has handled, and a read that shows a gap is repeated, so that nothing is skipped.
 */
export class Subscription {
  readonly name: string | undefined;
  readonly #stopping = new AbortController();
  #position: number | undefined;
  #savedPosition: number | undefined;
  #knownHead = 0;
  #reset: LogReset | undefined;
  #isWoken = false;
  #isRunning = false;
  #failures = 0;
  #run: Promise<void> = Promise.resolve();

  constructor(
    readonly scope: Scope,
    private readonly consumer: EventConsumer,
    private readonly start: FollowOptions,
    private readonly options: FollowerOptions,
  ) {
    this.name = start.name;
    // A position that needs no query is known at once.
    if (start.name === undefined) this.#position = start.after;
  }

  /** The seq of the last event that the consumer has handled; undefined until it is known. */
  get position(): number | undefined {
    return this.#position;
  }

  /** Reads the log soon: it may have new events. */
  wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#isWoken = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#run = this.#runWhileWoken();
  }

  /** Reports the log's head and the position that this subscription had when it was read. */
  sawHead(head: number, positionThen: number): void {
    const position = this.#position ?? 0;
    if (head < positionThen && head < position) {
      this.options.logger.error(
        { ...this.#labels(), head, position },
        'The event log ends before the last event that was read from it; its readers are reset',
      );
      this.#reset = { head, reason: 'The log was restored to an earlier state' };
      this.wake();
    } else if (head > position) {
      this.#knownHead = Math.max(this.#knownHead, head);
      this.wake();
    }
  }

  /** Stops; resolves when the consumer has returned and no read is in progress. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#run;
  }

  async #runWhileWoken(): Promise<void> {
    const { signal } = this.#stopping;
    // Events that are appended in the same turn are read together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#isWoken && !signal.aborted) {
      this.#isWoken = false;
      try {
        this.#position ??= await this.#startPosition();
        const next = await this.#next(this.#position);
        if (next !== undefined) await this.#deliver(next);
        await this.#savePosition();
        this.#failures = 0;
        if (next !== undefined) await pause(this.options.limits.tickMs, signal);
      } catch (error) {
        this.#isWoken = true;
        await this.#pauseAfter(error);
      }
    }
    this.#isRunning = false; // in the same turn as the last look at #isWoken
  }

  async #startPosition(): Promise<number> {
    const { log } = this.options;
    const { name, after } = this.start;
    const saved = name === undefined ? null : await log.readPosition(this.scope, name);
    this.#savedPosition = saved ?? undefined;
    return saved ?? after ?? (await log.bounds(this.scope)).horizon;
  }

  /** Returns the events after the position, or why there are none; undefined when there is no news. */
  async #next(position: number): Promise<readonly LoggedEvent[] | LogReset | undefined> {
    if (this.#reset !== undefined) return this.#reset;
    const { log, limits } = this.options;
    const events = await log.read(this.scope, { after: position, limit: limits.batchEvents });
    if (this.#stopping.signal.aborted || this.#reset !== undefined) return undefined;
    const hasGap = events.some((event, index) => event.seq !== position + index + 1);
    if (hasGap || (events.length === 0 && this.#knownHead > position)) {
      return this.#resetAfterTrim(position);
    }
    if (events.length === 0) return undefined;
    if (events.length >= limits.batchEvents || this.#knownHead > position + events.length) {
      this.#isWoken = true;
    }
    return events;
  }

  async #resetAfterTrim(position: number): Promise<LogReset | undefined> {
    const { head, horizon } = await this.options.log.bounds(this.scope);
    if (this.#stopping.signal.aborted || this.#reset !== undefined) return undefined;
    if (horizon <= position) throw new Error(`The event log did not return event ${position + 1}`);
    return { head, reason: 'Events were trimmed before they were read' };
  }

  async #deliver(next: readonly LoggedEvent[] | LogReset): Promise<void> {
    try {
      if ('head' in next) await this.consumer.onReset(next);
      else await this.consumer.onEvents(next);
    } catch (error) {
      throw new ConsumerError('A consumer of events failed', { cause: error });
    }
    if ('head' in next) {
      this.#position = next.head;
      this.#knownHead = next.head;
      if (this.#reset === next) this.#reset = undefined;
      this.#isWoken = true;
    } else {
      this.#position = next.at(-1)?.seq ?? this.#position;
    }
  }

  async #savePosition(): Promise<void> {
    const position = this.#position;
    if (this.name === undefined || position === undefined) return;
    if (position === this.#savedPosition) return;
    await this.options.log.savePosition(this.scope, this.name, position);
    this.#savedPosition = position;
  }

  async #pauseAfter(error: unknown): Promise<void> {
    const { meter, logger } = this.options;
    this.#failures += 1;
    const retry_ms = retryDelay(this.#failures);
    const fields = { ...this.#labels(), failures: this.#failures, retry_ms };
    if (error instanceof ConsumerError) {
      meter.count('realtime_consumer_failures_total');
      const consumer = this.name ?? null;
      logger.warn({ ...fields, consumer, err: error.cause }, `${error.message}; retrying`);
    } else {
      meter.count('realtime_read_failures_total');
      logger.warn({ ...fields, err: error }, 'Could not follow the event log; retrying');
    }
    await pause(retry_ms, this.#stopping.signal);
  }

  #labels(): { tenant_id: string; project_id: string } {
    return { tenant_id: this.scope.tenant_id, project_id: this.scope.project_id };
  }
}

/** Wraps an error that the consumer threw; anything else is a failure of the log. */
class ConsumerError extends Error {}
