import type { Clock, Meter, Scope } from '@northstar/contracts';
import type { EventConsumer, LogReset } from '../follower/event-consumer.js';
import type { Follower, Following } from '../follower/follower.js';
import type { LoggedEvent } from '../ports/event-log.js';
import { eventFrame } from '../sse/encoding/frames.js';
import type { Frame } from '../sse/encoding/encoded-batch.js';
import { EncodedBatch } from '../sse/encoding/encoded-batch.js';
import type { CatchUpPage } from './catch-up-page.js';
import type { StreamSession } from '../sse/session/stream-session.js';

/**
 * The live sessions of one project. An event is encoded once, and sessions with the same topics
 * share one frame per batch.
 */
export class ProjectChannel implements EventConsumer {
  readonly #groups = new Map<string, Set<StreamSession>>();
  readonly #following: Following;
  readonly #reads = new Map<string, Promise<CatchUpPage>>();
  #position: number;

  constructor(
    readonly scope: Scope,
    position: number,
    follower: Follower,
    readonly cursorOf: (seq: number) => string,
    private readonly meter: Meter,
    private readonly clock: Clock,
  ) {
    this.#position = position;
    this.#following = follower.follow(scope, this, { after: position });
  }

  /**
   * The seq of the last event that live sessions were sent. It changes in the same turn as they
   * are sent it, so that a session that becomes live at this position misses nothing.
   */
  get position(): number {
    return this.#position;
  }

  /** Makes a session live. It must be at `position` or later. */
  add(session: StreamSession): void {
    const group = this.#groups.get(session.topics.key) ?? new Set();
    this.#groups.set(session.topics.key, group.add(session));
  }

  /** Reads a page, or shares the one with this key that is being read. */
  shared(key: string, read: () => Promise<CatchUpPage>): Promise<CatchUpPage> {
    const known = this.#reads.get(key);
    if (known !== undefined) return known;
    const page = read().finally(() => this.#reads.delete(key));
    this.#reads.set(key, page);
    return page;
  }

  remove(session: StreamSession): void {
    const group = this.#groups.get(session.topics.key);
    group?.delete(session);
    if (group?.size === 0) this.#groups.delete(session.topics.key);
  }

  onEvents(events: readonly LoggedEvent[]): void {
    const first = events[0];
    const last = events.at(-1);
    if (first === undefined || last === undefined) return;
    const encoded = new EncodedBatch(events, this.cursorOf);
    let sent = 0;
    for (const group of this.#groups.values()) {
      let shared: { frame: Frame | undefined } | undefined;
      for (const session of group) {
        // A session that has just caught up may have some of these events already.
        if (session.position >= last.seq) continue;
        const hasSome = session.position >= first.seq;
        if (!hasSome) shared ??= { frame: encoded.frameFor(session.topics, first.seq - 1) };
        const frame = hasSome ? encoded.frameFor(session.topics, session.position) : shared?.frame;
        session.advance(last.seq, frame);
        sent += frame?.events ?? 0;
      }
    }
    this.#position = last.seq;
    if (sent > 0) this.meter.count('realtime_events_sent_total', {}, sent);
    const delay = (this.clock().getTime() - Date.parse(first.at)) / 1000;
    if (delay >= 0) this.meter.observe('realtime_delivery_seconds', delay);
  }

  onReset({ head, reason }: LogReset): void {
    const frame = this.resetFrame(head, reason);
    for (const group of this.#groups.values()) {
      for (const session of group) {
        session.advance(head, frame);
        this.meter.count('realtime_resets_total');
      }
    }
    this.#position = head;
  }

  /** `stream.reset`: the reader must reload its data; the stream goes on after `head`. */
  resetFrame(head: number, reason: string): Frame {
    return { bytes: eventFrame(this.cursorOf(head), 'stream.reset', { reason }), events: 1 };
  }

  stop(): Promise<void> {
    return this.#following.stop();
  }
}
