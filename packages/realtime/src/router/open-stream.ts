import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { openEventCursor } from '../cursor/event-cursor.js';
import { catchUp } from '../fan-out/catch-up.js';
import { encodeComment, encodePlace } from '../sse/encoding/encode-frame.js';
import { openSession, streamHeaders } from '../sse/session/open-session.js';
import { StreamSession } from '../sse/session/stream-session.js';
import { selectTopics } from '../sse/topics.js';
import type { RealtimeParts } from './realtime-parts.js';

export interface StreamRequest {
  scope: Scope;
  /** `feed:{feed_id}`, `canvas:{canvas_id}`, or `project` for everything. */
  topics: readonly string[];
  /** What the client sent as `Last-Event-ID`; without it the stream starts at the present. */
  last_event_id?: string | undefined;
}

/**
 * Opens an event stream. Whatever can be wrong with the request rejects before the first byte:
 * `request.invalid`, `cursor.invalid`, `service.unavailable`, or what the log threw.
 */
export async function openStream(
  parts: RealtimeParts,
  req: IncomingMessage,
  res: ServerResponse,
  request: StreamRequest,
): Promise<void> {
  const { log, cursors, fanOut, limits, logger, meter } = parts;
  const { scope, last_event_id } = request;
  const topics = selectTopics(request.topics);
  const asked =
    last_event_id === undefined
      ? undefined
      : openEventCursor(cursors, scope, last_event_id, 'header.last-event-id');
  const { head, horizon } = await log.bounds(scope);
  const broken = asked === undefined ? undefined : breakOf(asked, head, horizon);
  parts.assertOpen();
  assertRoom(fanOut.open, limits.streams);

  if (req.method === 'HEAD') {
    res.writeHead(200, streamHeaders).end();
    return;
  }
  const connection = await openSession(req, res);
  if (connection === undefined) return;
  if (parts.closing()) {
    res.end(encodeComment('stopping, come again', limits.retryMs));
    return;
  }
  const start = asked === undefined || broken ? head : asked;
  const labels = { tenant_id: scope.tenant_id, project_id: scope.project_id };
  const session = new StreamSession(res, topics, start, limits, (slow, reason) => {
    meter.count('realtime_slow_readers_closed_total');
    logger.warn({ ...labels, position: slow.position, reason }, 'Closed a slow reader’s stream');
  });
  const channel = fanOut.enter(scope, head, session);
  connection.once('disconnected', () => {
    fanOut.leave(channel, session);
  });
  session.send({ bytes: encodePlace(parts.sealCursor(scope, start), limits.retryMs), events: 0 });
  if (broken) {
    meter.count('realtime_resets_total');
    session.send(channel.resetFrame(head, broken));
  }
  catchUp(session, channel, parts).catch((error: unknown) => {
    meter.count('realtime_read_failures_total');
    logger.warn({ ...labels, err: error }, 'Could not read what a stream had missed; closed it');
    session.destroy();
  });
}

/** Why a stream cannot go on behind `seq`, if it cannot. */
function breakOf(seq: number, head: number, horizon: number): string | undefined {
  if (seq < horizon) return 'The events behind this cursor are no longer kept';
  if (seq > head) return 'The log was set back to an earlier state';
  return undefined;
}

function assertRoom(open: number, most: number): void {
  if (open < most) return;
  throw new EnginesError('service.unavailable', `All ${most} streams of this copy are taken`, {
    retryAfterSeconds: 5,
  });
}
