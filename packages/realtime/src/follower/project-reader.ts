import type { Scope } from '@northstar/contracts';
import type { LoggedEvent } from '../ports/event-log.js';
import type { Audience } from './audience.js';
import type { FollowerOptions } from './follower-options.js';
import { pause } from './pause.js';
import { retryDelay } from './retry-delay.js';

/**
 * Reads one project's log from a position on, whenever it is nudged, one read at a time. The
 * position moves only over events that were handed on, so that nothing is skipped: a read that
 * fails, or that shows a hole, is tried again.
 */
export class ProjectReader {
  readonly #stopping = new AbortController();
  #position: number;
  #knownHead: number;
  #nudged = false;
  #failures = 0;
  #reading = false;
  #run: Promise<void> = Promise.resolve();

  constructor(
    readonly scope: Scope,
    position: number,
    private readonly audience: Audience,
    private readonly options: FollowerOptions,
  ) {
    this.#position = position;
    this.#knownHead = position;
  }

  /** The seq of the last event that was handed on. */
  get position(): number {
    return this.#position;
  }

  /** There may be news. */
  nudge(): void {
    if (this.#stopping.signal.aborted) return;
    this.#nudged = true;
    if (this.#reading) return;
    this.#reading = true;
    this.#run = this.#readWhileNudged();
  }

  /** The log's head, as it was while this reader stood at `positionThen`. */
  sawHead(head: number, positionThen: number): void {
    if (head < positionThen && head < this.#position) {
      this.options.logger.error(
        { ...this.#labels(), head, position: this.#position },
        'The event log ends before what was already read from it; readers are told to start anew',
      );
      this.#breakOff(head, 'The log was set back to an earlier state');
    } else if (head > this.#position) {
      this.#knownHead = Math.max(this.#knownHead, head);
      this.nudge();
    }
  }

  /** Stops; resolves when no read is under way. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#run;
  }

  async #readWhileNudged(): Promise<void> {
    const { signal } = this.#stopping;
    // Appends of the same moment are read together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#nudged && !signal.aborted) {
      this.#nudged = false;
      try {
        const handed = await this.#readOnce();
        this.#failures = 0;
        if (handed > 0) await pause(this.options.tickMs, signal);
      } catch (error) {
        this.#nudged = true;
        this.#failures += 1;
        const retryMs = retryDelay(this.#failures);
        this.options.meter.count('realtime_read_failures_total');
        this.options.logger.warn(
          { ...this.#labels(), err: error, failures: this.#failures, retry_ms: retryMs },
          'Could not read the event log; trying again',
        );
        await pause(retryMs, signal);
      }
    }
    this.#reading = false; // in the same step as the last look at #nudged
  }

  async #readOnce(): Promise<number> {
    const { log, batchEvents } = this.options;
    const from = this.#position;
    const batch = await log.read(this.scope, { after: from, limit: batchEvents });
    if (this.#stopping.signal.aborted || this.#position !== from) return 0;
    const last = batch.at(-1);
    if (last === undefined ? this.#knownHead > from : !isConsecutive(batch, from)) {
      await this.#mendHole(from);
      return 0;
    }
    if (last === undefined) return 0;
    this.audience.onEvents(batch);
    this.#position = last.seq;
    if (batch.length >= batchEvents || this.#knownHead > last.seq) this.#nudged = true;
    return batch.length;
  }

  async #mendHole(from: number): Promise<void> {
    const bounds = await this.options.log.bounds(this.scope);
    if (this.#stopping.signal.aborted || this.#position !== from) return;
    if (bounds.horizon <= from) {
      throw new Error(`The event log of ${this.scope.project_id} gave no event ${from + 1}`);
    }
    this.#breakOff(bounds.head, 'Events were forgotten before they could be sent');
  }

  #breakOff(head: number, reason: string): void {
    this.#position = head;
    this.#knownHead = head;
    this.audience.onBreak({ head, reason });
    this.nudge();
  }

  #labels(): { tenant_id: string; project_id: string } {
    return { tenant_id: this.scope.tenant_id, project_id: this.scope.project_id };
  }
}

function isConsecutive(batch: readonly LoggedEvent[], after: number): boolean {
  return batch.every((event, index) => event.seq === after + index + 1);
}
