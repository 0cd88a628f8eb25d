import type { EventDraft, Scope } from '@northstar/contracts';

/** An event with its place in its project's log: 1, 2, 3, … without gaps, in commit order. */
export interface LoggedEvent extends EventDraft {
  seq: number;
}

export interface EventLogBounds {
  /** The last event's seq; 0 when there never was one. */
  head: number;
  /** The smallest seq that is still kept is `horizon + 1`; 0 when nothing was trimmed. */
  horizon: number;
}

/**
 * The durable log of a project's events. Engines write it in their own transactions through
 * their own ports; this is how it is read, and how an event that goes with no other change is
 * added. A reader that asks for events after N and gets N+1 … M has missed none.
 */
export interface EventLog {
  /** Appends in one transaction and returns the log's last seq; with no events, only says it. */
  append(scope: Scope, events: readonly EventDraft[]): Promise<number>;
  /** Events with seq > after, ascending; only those whose topic is one of `topics`, where given. */
  read(
    scope: Scope,
    range: { after: number; limit: number; topics?: readonly string[] },
  ): Promise<LoggedEvent[]>;
  bounds(scope: Scope): Promise<EventLogBounds>;
  /** The head of each of these projects, in their order: one question for a follower's poll. */
  heads(scopes: readonly Scope[]): Promise<number[]>;
  /**
   * Forgets events of all projects from before that moment (RFC 3339); returns how many. Only
   * from a log's beginning, up to its first event that is not older: no hole is ever left.
   */
  trim(before: string): Promise<number>;
}
