import type { LoggedEvent } from '../ports/event-log.js';

/** Why a consumer cannot go on from its position, and where the log ends now. */
export interface LogReset {
  head: number;
  reason: string;
}

/** Handles the events of a project in order, for example to index them or to send them on. */
export interface EventConsumer {
  /**
   * Called with events of consecutive seqs. The next batch waits until the returned promise
   * resolves; when it rejects, the same events are delivered again after a pause.
   */
  onEvents(events: readonly LoggedEvent[]): Promise<void> | void;
  /** Called when events were missed and are no longer available. The next batch begins after `head`. */
  onReset(reset: LogReset): Promise<void> | void;
}

export interface FollowOptions {
  /**
   * Makes the position durable under this name: it is saved after each batch, and the consumer
   * goes on from there after a restart. Default: the position is not saved.
   */
  name?: string;
  /** The seq after which to begin when no position is saved. Default: before the oldest event. */
  after?: number;
}
