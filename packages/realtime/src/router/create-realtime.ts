import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, EventDraft, EventPage, Logger, Meter, Scope } from '@northstar/contracts';
import { EnginesError, silentLogger, silentMeter } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import { sealEventCursor } from '../cursor/event-cursor.js';
import { FanOut } from '../fan-out/fan-out.js';
import { Follower } from '../follower/follower.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import { defaultLimits } from '../limits/realtime-limits.js';
import type { EventLog } from '../ports/event-log.js';
import type { WakeBus } from '../ports/wake-bus.js';
import type { EventPageRequest } from './list-events.js';
import { listEvents } from './list-events.js';
import type { StreamRequest } from './open-stream.js';
import { openStream } from './open-stream.js';
import type { RealtimeParts } from './realtime-parts.js';

export interface RealtimeOptions {
  log: EventLog;
  wake: WakeBus;
  cursors: CursorCodec;
  clock: Clock;
  logger?: Logger;
  meter?: Meter;
  limits?: Partial<RealtimeLimits>;
}

/**
 * What a host binds to streamEvents, streamFeed, streamCanvas and listEvents. Express's requests
 * and responses are Node's own, so these do for Express and for a bare `http.createServer`.
 */
export interface RealtimeRouter {
  /**
   * Answers with an event stream; resolves when it is open, and lives on until either side ends
   * it. Rejects before the first byte with `request.invalid`, `cursor.invalid`,
   * `service.unavailable` or `service.stopping`.
   */
  stream(req: IncomingMessage, res: ServerResponse, request: StreamRequest): Promise<void>;
  /** Throws `cursor.invalid` or `cursor.expired`. */
  listEvents(scope: Scope, request: EventPageRequest): Promise<EventPage>;
  /** Adds events that go with no other change, and wakes the followers. Returns the last seq. */
  append(scope: Scope, events: readonly EventDraft[]): Promise<number>;
  /** Tells every stream to come again, ends them, and stops reading the log. */
  close(): Promise<void>;
}

/** Starts following at the first stream; opens nothing before. End it with `close()`. */
export function createRealtime(options: RealtimeOptions): RealtimeRouter {
  const { log, wake, cursors, clock } = options;
  const { logger = silentLogger, meter = silentMeter } = options;
  const limits: RealtimeLimits = { ...defaultLimits, ...options.limits };
  const { pollMs, tickMs, batchEvents } = limits;
  const sealCursor = (scope: Scope, seq: number) => sealEventCursor(cursors, scope, seq);
  const follower = new Follower({ log, wake, logger, meter, pollMs, tickMs, batchEvents });
  const fanOut = new FanOut({ follower, sealCursor, meter, logger, clock, limits });
  let closing: Promise<void> | undefined;

  const parts: RealtimeParts = {
    log,
    cursors,
    fanOut,
    logger,
    meter,
    limits,
    sealCursor,
    closing: () => closing !== undefined,
    assertOpen() {
      if (closing !== undefined) {
        throw new EnginesError('service.stopping', 'This copy is stopping; ask again', {
          retryAfterSeconds: 1,
        });
      }
    },
  };
  return {
    async stream(req, res, request) {
      parts.assertOpen();
      await openStream(parts, req, res, request);
    },
    listEvents: (scope, request) => listEvents(parts, scope, request),
    async append(scope, events) {
      const last = await log.append(scope, events);
      if (events.length > 0) wake.wake(scope);
      return last;
    },
    close() {
      closing ??= fanOut.close().then(() => follower.close());
      return closing;
    },
  };
}
