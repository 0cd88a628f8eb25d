import type { Clock, Logger, Meter, Scope } from '@northstar/contracts';
import type { Follower } from '../follower/follower.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import { projectKey } from '../ports/project-key.js';
import { encodeComment, encodePlace } from '../sse/encoding/encode-frame.js';
import type { StreamSession } from '../sse/session/stream-session.js';
import { ProjectChannel } from './project-channel.js';

export interface FanOutOptions {
  follower: Follower;
  sealCursor: (scope: Scope, seq: number) => string;
  meter: Meter;
  logger: Logger;
  clock: Clock;
  limits: RealtimeLimits;
}

/** Keeps every open session, live or still catching up, and a channel for each of their projects. */
export class FanOut {
  readonly #channels = new Map<string, { channel: ProjectChannel; sessions: Set<StreamSession> }>();
  readonly #keepAlive: NodeJS.Timeout;
  #open = 0;

  constructor(private readonly options: FanOutOptions) {
    this.#keepAlive = setInterval(() => {
      this.#sendKeepAlives();
    }, options.limits.keepAliveMs);
  }

  /** How many sessions are open. */
  get open(): number {
    return this.#open;
  }

  /** The session's project is followed from now on, from `head` if it was not already. */
  enter(scope: Scope, head: number, session: StreamSession): ProjectChannel {
    const key = projectKey(scope);
    let room = this.#channels.get(key);
    if (room === undefined) {
      const { follower, sealCursor, meter, clock } = this.options;
      const cursorOf = (seq: number) => sealCursor(scope, seq);
      const channel = new ProjectChannel(scope, head, follower, cursorOf, meter, clock);
      room = { channel, sessions: new Set() };
      this.#channels.set(key, room);
    }
    room.sessions.add(session);
    this.#count(1);
    return room.channel;
  }

  /** The session is closed; a project that nobody listens to is not followed any more. */
  leave(channel: ProjectChannel, session: StreamSession): void {
    session.markClosed();
    channel.remove(session);
    const key = projectKey(channel.scope);
    const room = this.#channels.get(key);
    if (room?.channel !== channel || !room.sessions.delete(session)) return;
    this.#count(-1);
    if (room.sessions.size > 0) return;
    this.#channels.delete(key);
    channel.stop().catch((error: unknown) => {
      this.options.logger.error({ err: error }, 'A reader of an event log did not stop cleanly');
    });
  }

  /** Tells every reader to come again, spread over a second, and waits until they have heard it. */
  async close(): Promise<void> {
    clearInterval(this.#keepAlive);
    const { retryMs, closeMs } = this.options.limits;
    const sessions = [...this.#channels.values()].flatMap((room) => [...room.sessions]);
    const deadline = setTimeout(() => {
      for (const session of sessions) session.destroy();
    }, closeMs);
    await Promise.all(
      sessions.map((session, index) =>
        session.end(encodeComment('stopping, come again', retryMs + (index % 20) * 50)),
      ),
    );
    clearTimeout(deadline);
  }

  #sendKeepAlives(): void {
    const comment = encodeComment('keep-alive');
    for (const { channel, sessions } of this.#channels.values()) {
      const places = new Map<number, Buffer>();
      const placeOf = (position: number) => {
        const place =
          places.get(position) ?? encodePlace(this.options.sealCursor(channel.scope, position));
        places.set(position, place);
        return place;
      };
      for (const session of sessions) session.keepAlive(placeOf, comment);
    }
  }

  #count(by: number): void {
    this.#open += by;
    this.options.meter.gauge('realtime_streams_open', this.#open);
  }
}
