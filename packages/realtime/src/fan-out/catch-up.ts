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
 * Brings a session from its position to where the channel stands, page by page and no faster than
 * the reader takes it, and lets it go live. The last look and the step to live are one: nothing
 * can come in between, so nothing is lost and nothing sent twice. Rejects when the log cannot be
 * read.
 */
export async function catchUp(
  session: StreamSession,
  channel: ProjectChannel,
  options: CatchUpOptions,
): Promise<void> {
  const { log, meter } = options;
  const { batchEvents } = options.limits;
  const topics = session.topics.names;
  while (!session.closed && session.position < channel.position) {
    const from = session.position;
    // All up to here is committed, and so in the page, or behind a page that is full.
    const known = channel.position;
    meter.count('realtime_catch_up_reads_total');
    const page = await log.read(channel.scope, {
      after: from,
      limit: batchEvents,
      ...(topics === undefined ? {} : { topics }),
    });
    const bounds = await log.bounds(channel.scope);
    if (bounds.horizon > from) {
      session.advance(bounds.head, channel.resetFrame(bounds.head, 'The log was trimmed'));
      meter.count('realtime_resets_total');
      continue;
    }
    const last = page.at(-1)?.seq ?? from;
    const reached = page.length < batchEvents ? Math.max(known, last) : last;
    const frame = new EncodedBatch(page, channel.cursorOf).frameFor(session.topics, from);
    session.advance(reached, frame);
    if (frame !== undefined) meter.count('realtime_events_sent_total', {}, frame.events);
    await session.writable();
  }
  if (!session.closed) channel.add(session);
}
