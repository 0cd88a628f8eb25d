import type { Meter } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { EncodedBatch } from '../sse/encoding/encoded-batch.js';
import type { StreamSession } from '../sse/session/stream-session.js';
import type { ProjectChannel } from './project-channel.js';

export interface CatchUpOptions {
  log: EventLog;
  meter: Meter;
  limits: { batchEvents: number };
}

/**
 * Sends a session the events between its position and the channel's, page by page and no faster
 * than it reads, and then makes it live. The last comparison and `channel.add` run in one turn, so
 * that no event is lost or sent twice. Rejects when the log cannot be read.
 */
export async function catchUp(
  session: StreamSession,
  channel: ProjectChannel,
  { log, meter, limits: { batchEvents } }: CatchUpOptions,
): Promise<void> {
  const topics = session.topics.names;
  while (!session.isClosed && session.position < channel.position) {
    const from = session.position;
    // All events up to here are committed, so they are in the page, or after it when it is full.
    const committed = channel.position;
    meter.count('realtime_catch_up_reads_total');
    const page = await log.read(channel.scope, {
      after: from,
      limit: batchEvents,
      ...(topics === undefined ? {} : { topics }),
    });
    const { head, horizon } = await log.bounds(channel.scope);
    if (horizon > from) {
      session.advance(head, channel.resetFrame(head, 'The log was trimmed'));
      meter.count('realtime_resets_total');
      continue;
    }
    const last = page.at(-1)?.seq ?? from;
    const position = page.length < batchEvents ? Math.max(committed, last) : last;
    const frame = new EncodedBatch(page, channel.cursorOf).frameFor(session.topics, from);
    session.advance(position, frame);
    if (frame !== undefined) meter.count('realtime_events_sent_total', {}, frame.events);
    await session.writable();
  }
  if (!session.isClosed) channel.add(session);
}
