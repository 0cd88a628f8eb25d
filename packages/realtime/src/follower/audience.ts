import type { LoggedEvent } from '../ports/event-log.js';

/** A reader's cursor no longer fits the log; why, and where the log ends now. */
export interface LogBreak {
  head: number;
  reason: string;
}

/** Who hears what a followed project's log says. */
export interface Audience {
  /** Events with consecutive seqs, each batch beginning where the last one ended. */
  onEvents(batch: readonly LoggedEvent[]): void;
  /** Events were missed and cannot be had any more; the next batch begins behind `head`. */
  onBreak(broken: LogBreak): void;
}
