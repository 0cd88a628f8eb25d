import type { EventDraft, Scope } from '@northstar/contracts';

/** An event with its sequence number in the project's log: 1, 2, 3, … without gaps, in commit order. */
export interface LoggedEvent extends EventDraft {
  seq: number;
}

export interface EventLogBounds {
  /** The seq of the last event; 0 when there never was one. */
  head: number;
  /** The seq of the last event that was trimmed; 0 when none was. The log begins after it. */
  horizon: number;
}

/**
 * How far each named consumer of a project's events has read. A consumer saves its position after
 * it has handled the events, so that after a crash it handles some of them again but misses none.
 */
export interface ConsumerPositions {
  /** The seq of the last event that the consumer has handled; null when none was saved. */
  readPosition(scope: Scope, consumer: string): Promise<number | null>;
  /** Replaces the saved position, also by a smaller one. */
  savePosition(scope: Scope, consumer: string, seq: number): Promise<void>;
}

/**
 * The durable log of a project's events. Engines write to it in their own transactions through
 * their own ports; this port reads it, and appends events that belong to no other change. A reader
 * that asks for events after N and gets N+1 … M has missed none.
 */
export interface EventLog extends ConsumerPositions {
  /** Appends events in one transaction and returns the log's head, also when there are none. */
  append(scope: Scope, events: readonly EventDraft[]): Promise<number>;
  /** Returns events with seq > after, ascending, of these topics only when `topics` is set. */
  read(
    scope: Scope,
    range: { after: number; limit: number; topics?: readonly string[] },
  ): Promise<LoggedEvent[]>;
  bounds(scope: Scope): Promise<EventLogBounds>;
  /** Returns the head of each project, in the same order, with one query for a follower's poll. */
  heads(scopes: readonly Scope[]): Promise<number[]>;
  /**
   * Deletes events of all projects that are older than a time (RFC 3339) and returns how many. Only
   * the beginning of a log is deleted, up to its first event that is not older, so that no gap is left.
   */
  trim(before: string): Promise<number>;
}
