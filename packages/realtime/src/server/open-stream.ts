import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { decodeEventCursor } from '../cursor/event-cursor.js';
import { catchUp } from '../fan-out/catch-up.js';
import { commentFrame, cursorFrame } from '../sse/encoding/frames.js';
import { openSession, streamHeaders } from '../sse/session/open-session.js';
import { StreamSession } from '../sse/session/stream-session.js';
import { selectTopics } from '../sse/topics.js';
import type { ServerContext } from './server-context.js';

export interface StreamQuery {
  /** `feed:{feed_id}`, `canvas:{canvas_id}`, or `project` for all events of the project. */
  topics: readonly string[];
}

export interface StreamOptions {
  /** Ends the stream when it aborts, such as when the caller's access was revoked. */
  signal?: AbortSignal;
}

/** Opens an event stream; see RealtimeServer.stream. */
export async function openStream(
  context: ServerContext,
  scope: Scope,
  query: StreamQuery,
  req: IncomingMessage,
  res: ServerResponse,
  { signal }: StreamOptions = {},
): Promise<void> {
  const { log, fanOut, limits, logger, meter } = context;
  const topics = selectTopics(query.topics);
  rejectWhenClosing(context);
  const from = lastEventSeq(context, scope, req);
  const { head, horizon } = await log.bounds(scope);
  const resetReason = from === undefined ? undefined : whyReset(from, head, horizon);
  rejectWhenClosing(context);
  rejectWhenFull(fanOut.openSessions, limits.streams);

  if (req.method === 'HEAD') {
    res.writeHead(200, streamHeaders).end();
    return;
  }
  const connection = await openSession(req, res);
  if (connection === undefined) return;
  if (context.isClosing()) {
    res.end(commentFrame('stopping', limits.retryMs));
    return;
  }
  const start = from === undefined || resetReason !== undefined ? head : from;
  const labels = { tenant_id: scope.tenant_id, project_id: scope.project_id };
  const session = new StreamSession(res, topics, start, limits, ({ position }, reason) => {
    meter.count('realtime_slow_readers_closed_total');
    logger.warn({ ...labels, position, reason }, 'Disconnected a slow reader');
  });
  const channel = fanOut.add(scope, head, session);
  const end = () => void session.end(commentFrame('access ended', limits.retryMs));
  signal?.addEventListener('abort', end, { once: true });
  connection.once('disconnected', () => {
    signal?.removeEventListener('abort', end);
    fanOut.remove(channel, session);
  });
  if (signal?.aborted) end();
  const cursor = context.encodeCursor(scope, start);
  session.send({ bytes: cursorFrame(cursor, limits.retryMs), events: 0 });
  if (resetReason !== undefined) {
    meter.count('realtime_resets_total');
    session.send(channel.resetFrame(head, resetReason));
  }
  catchUp(session, channel, context).catch((error: unknown) => {
    meter.count('realtime_read_failures_total');
    logger.warn({ ...labels, err: error }, 'Could not read the events that a stream resumes from');
    session.destroy();
  });
}

/** The seq after which the request's `Last-Event-ID` resumes; undefined when it has none. */
function lastEventSeq(
  { cursors }: ServerContext,
  scope: Scope,
  req: IncomingMessage,
): number | undefined {
  const cursor = req.headers['last-event-id'];
  if (cursor === undefined) return undefined;
  return decodeEventCursor(cursors, scope, String(cursor), 'header.last-event-id');
}

/** Why a stream cannot resume after `seq`; undefined when it can. */
function whyReset(seq: number, head: number, horizon: number): string | undefined {
  if (seq < horizon) return 'The events after this cursor are no longer kept';
  if (seq > head) return 'The log was restored to an earlier state';
  return undefined;
}

function rejectWhenClosing(context: ServerContext): void {
  if (!context.isClosing()) return;
  throw new EnginesError('service.stopping', 'This process is stopping; send the request again', {
    retryAfterSeconds: 1,
  });
}

function rejectWhenFull(open: number, limit: number): void {
  if (open < limit) return;
  throw new EnginesError('service.unavailable', `All ${limit} streams of this process are open`, {
    retryAfterSeconds: 5,
  });
}
