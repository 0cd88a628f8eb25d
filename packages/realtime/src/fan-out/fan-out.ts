import type { Clock, Logger, Meter, Scope } from '@northstar/contracts';
import type { Follower } from '../follower/follower.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import { projectKey } from '../ports/project-key.js';
import { commentFrame, cursorFrame } from '../sse/encoding/frames.js';
import type { StreamSession } from '../sse/session/stream-session.js';
import { ProjectChannel } from './project-channel.js';

export interface FanOutOptions {
  follower: Follower;
  encodeCursor: (scope: Scope, seq: number) => string;
  meter: Meter;
  logger: Logger;
  clock: Clock;
  limits: RealtimeLimits;
}

interface ProjectSessions {
  channel: ProjectChannel;
  sessions: Set<StreamSession>;
}

/** All open sessions, live or catching up, and one channel for each of their projects. */
export class FanOut {
  readonly #projects = new Map<string, ProjectSessions>();
  readonly #keepAlive: NodeJS.Timeout;
  #openSessions = 0;

  constructor(private readonly options: FanOutOptions) {
    this.#keepAlive = setInterval(() => {
      this.#sendKeepAlives();
    }, options.limits.keepAliveMs);
  }

  get openSessions(): number {
    return this.#openSessions;
  }

  /** Adds a session. The first session of a project starts following its log after `head`. */
  add(scope: Scope, head: number, session: StreamSession): ProjectChannel {
    const key = projectKey(scope);
    let project = this.#projects.get(key);
    if (project === undefined) {
      const { follower, encodeCursor, meter, clock } = this.options;
      const cursorOf = (seq: number) => encodeCursor(scope, seq);
      const channel = new ProjectChannel(scope, head, follower, cursorOf, meter, clock);
      project = { channel, sessions: new Set() };
      this.#projects.set(key, project);
    }
    project.sessions.add(session);
    this.#count(1);
    return project.channel;
  }

  /** Removes a closed session. The last session of a project stops following its log. */
  remove(channel: ProjectChannel, session: StreamSession): void {
    session.markClosed();
    channel.remove(session);
    const key = projectKey(channel.scope);
    const project = this.#projects.get(key);
    if (project?.channel !== channel || !project.sessions.delete(session)) return;
    this.#count(-1);
    if (project.sessions.size > 0) return;
    this.#projects.delete(key);
    channel.stop().catch((error: unknown) => {
      this.options.logger.error({ err: error }, 'Could not stop following an event log');
    });
  }

  /** Ends all sessions with reconnection delays spread over a second; waits up to `closeMs`. */
  async close(): Promise<void> {
    clearInterval(this.#keepAlive);
    const { retryMs, closeMs } = this.options.limits;
    const sessions = [...this.#projects.values()].flatMap((project) => [...project.sessions]);
    const deadline = setTimeout(() => {
      for (const session of sessions) session.destroy();
    }, closeMs);
    await Promise.all(
      sessions.map((session, index) =>
        session.end(commentFrame('stopping', retryMs + (index % 20) * 50)),
      ),
    );
    clearTimeout(deadline);
  }

  #sendKeepAlives(): void {
    const comment = commentFrame('keep-alive');
    for (const { channel, sessions } of this.#projects.values()) {
      const frames = new Map<number, Buffer>();
      const cursorFrameOf = (position: number) => {
        const frame = frames.get(position) ?? cursorFrame(channel.cursorOf(position));
        frames.set(position, frame);
        return frame;
      };
      for (const session of sessions) session.keepAlive(cursorFrameOf, comment);
    }
  }

  #count(by: number): void {
    this.#openSessions += by;
    this.options.meter.gauge('realtime_streams_open', this.#openSessions);
  }
}
