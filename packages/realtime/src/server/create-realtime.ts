import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, EventDraft, EventPage, Logger, Meter, Scope } from '@northstar/contracts';
import { operations, silentLogger, silentMeter } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { queryOf, scopeArgument, validated } from '@northstar/contracts/validation';
import { encodeEventCursor } from '../cursor/event-cursor.js';
import { FanOut } from '../fan-out/fan-out.js';
import type { EventConsumer, FollowOptions } from '../follower/event-consumer.js';
import type { Following } from '../follower/follower.js';
import { Follower } from '../follower/follower.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import { defaultLimits } from '../limits/realtime-limits.js';
import { createInProcessWakeBus } from '../memory/in-process-wake-bus.js';
import type { EventLog } from '../ports/event-log.js';
import type { WakeBus } from '../ports/wake-bus.js';
import type { EventsQuery } from './list-events.js';
import { listEvents } from './list-events.js';
import type { StreamOptions, StreamQuery } from './open-stream.js';
import { openStream } from './open-stream.js';
import type { ServerContext } from './server-context.js';

export interface RealtimeOptions {
  log: EventLog;
  /** Signals new events. Default: in this process only; events of others are found by polling. */
  wake?: WakeBus;
  /** Default: a random key, so that cursors are valid in this process only. */
  cursors?: CursorCodec;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Default: silent. */
  logger?: Logger;
  /** Default: none. */
  meter?: Meter;
  /** Replaces single values of `defaultLimits`. */
  limits?: Partial<RealtimeLimits>;
}

/** Serves a log of events as streams and pages, over any HTTP server, and to other consumers. */
export interface RealtimeServer {
  /**
   * Responds with an event stream that resumes from the request's `Last-Event-ID`. Resolves when
   * the stream is open. Rejects before the first byte with `request.invalid`, `cursor.invalid`,
   * `service.unavailable` or `service.stopping`.
   */
  stream(
    scope: Scope,
    query: StreamQuery,
    req: IncomingMessage,
    res: ServerResponse,
    options?: StreamOptions,
  ): Promise<void>;
  /** Rejects with `request.invalid`, `cursor.invalid` or `cursor.expired`. */
  listEvents(scope: Scope, query?: EventsQuery): Promise<EventPage>;
  /** Appends events that belong to no other change, and wakes followers. Returns the log's head. */
  append(scope: Scope, events: readonly EventDraft[]): Promise<number>;
  /** Delivers the events of a project to a consumer until it is stopped. */
  follow(scope: Scope, consumer: EventConsumer, options?: FollowOptions): Following;
  /** Ends every stream with a reconnection delay, and stops all consumers. */
  close(): Promise<void>;
}

/** Creates a server. It polls the log until `close()` is called. */
export function createRealtime(options: RealtimeOptions): RealtimeServer {
  const { log, clock = () => new Date(), logger = silentLogger, meter = silentMeter } = options;
  const { wake = createInProcessWakeBus({ logger }), cursors = createCursorCodec() } = options;
  const limits: RealtimeLimits = { ...defaultLimits, ...options.limits };
  const encodeCursor = (scope: Scope, seq: number) => encodeEventCursor(cursors, scope, seq);
  const follower = new Follower({ log, wake, logger, meter, limits });
  const fanOut = new FanOut({ follower, encodeCursor, meter, logger, clock, limits });
  let closing: Promise<void> | undefined;

  const context: ServerContext = {
    log,
    cursors,
    fanOut,
    logger,
    meter,
    limits,
    encodeCursor,
    isClosing: () => closing !== undefined,
  };
  const server: RealtimeServer = {
    stream: (scope, query, req, res, streamOptions) =>
      openStream(context, scope, query, req, res, streamOptions),
    listEvents: (scope, query) => listEvents(context, scope, query),
    async append(scope, events) {
      const head = await log.append(scope, events);
      if (events.length > 0) wake.wake(scope);
      return head;
    },
    follow: (scope, consumer, followOptions) => follower.follow(scope, consumer, followOptions),
    close() {
      closing ??= fanOut.close().then(() => follower.close());
      return closing;
    },
  };
  return validated(server, {
    stream: { scope: scopeArgument, query: queryOf(operations.streamEvents) },
    listEvents: { scope: scopeArgument, query: queryOf(operations.listEvents) },
  });
}
