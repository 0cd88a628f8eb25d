import type { Clock, Meter, Scope } from '@northstar/contracts';
import type { Audience, LogBreak } from '../follower/audience.js';
import type { Follower, Following } from '../follower/follower.js';
import type { LoggedEvent } from '../ports/event-log.js';
import { encodeEvent } from '../sse/encoding/encode-frame.js';
import type { Frame } from '../sse/encoding/encoded-batch.js';
import { EncodedBatch } from '../sse/encoding/encoded-batch.js';
import type { StreamSession } from '../sse/session/stream-session.js';

/**
 * The live sessions of one project. Sessions with the same topics share one frame a batch; an
 * event is encoded once, however many see it.
 */
export class ProjectChannel implements Audience {
  readonly #groups = new Map<string, Set<StreamSession>>();
  readonly #following: Following;

  constructor(
    readonly scope: Scope,
    position: number,
    follower: Follower,
    readonly cursorOf: (seq: number) => string,
    private readonly meter: Meter,
    private readonly clock: Clock,
  ) {
    this.#following = follower.follow(scope, position, this);
  }

  /** The seq of the last event that live sessions were given. */
  get position(): number {
    return this.#following.position;
  }

  /** A session that stands at `position` or beyond goes live: from here on it misses nothing. */
  add(session: StreamSession): void {
    const group = this.#groups.get(session.topics.key) ?? new Set();
    this.#groups.set(session.topics.key, group.add(session));
  }

  remove(session: StreamSession): void {
    const group = this.#groups.get(session.topics.key);
    group?.delete(session);
    if (group?.size === 0) this.#groups.delete(session.topics.key);
  }

  onEvents(batch: readonly LoggedEvent[]): void {
    const first = batch[0];
    const last = batch.at(-1);
    if (first === undefined || last === undefined) return;
    const encoded = new EncodedBatch(batch, this.cursorOf);
    let sent = 0;
    for (const group of this.#groups.values()) {
      let shared: { frame: Frame | undefined } | undefined;
      for (const session of group) {
        // A session that caught up by itself may be ahead of the follower: it gets the rest only.
        if (session.position >= last.seq) continue;
        const ahead = session.position >= first.seq;
        if (!ahead) shared ??= { frame: encoded.frameFor(session.topics, first.seq - 1) };
        const frame = ahead ? encoded.frameFor(session.topics, session.position) : shared?.frame;
        session.advance(last.seq, frame);
        sent += frame?.events ?? 0;
      }
    }
    if (sent > 0) this.meter.count('realtime_events_sent_total', {}, sent);
    const delay = (this.clock().getTime() - Date.parse(first.at)) / 1000;
    if (delay >= 0) this.meter.observe('realtime_delivery_seconds', delay);
  }

  onBreak({ head, reason }: LogBreak): void {
    const frame = this.resetFrame(head, reason);
    for (const group of this.#groups.values()) {
      for (const session of group) {
        session.advance(head, frame);
        this.meter.count('realtime_resets_total');
      }
    }
  }

  /** `stream.reset`: what was shown must be read anew; the stream goes on behind `head`. */
  resetFrame(head: number, reason: string): Frame {
    return { bytes: encodeEvent(this.cursorOf(head), 'stream.reset', { reason }), events: 1 };
  }

  stop(): Promise<void> {
    return this.#following.stop();
  }
}
