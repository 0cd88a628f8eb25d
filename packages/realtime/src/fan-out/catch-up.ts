import type { Meter } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import type { StreamSession } from '../sse/session/stream-session.js';
import { readPage } from './catch-up-page.js';
import type { ProjectChannel } from './project-channel.js';

export interface CatchUpOptions {
  log: EventLog;
  meter: Meter;
  limits: { batchEvents: number };
}

/** The size of a page in bytes that is aimed at; each reader that catches up has one in memory. */
const PAGE_BYTES = 131_072;
/** The first page is small, because the size of its events is unknown. */
const FIRST_PAGE_EVENTS = 32;

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
  let limit = Math.min(batchEvents, FIRST_PAGE_EVENTS);
  while (!session.isClosed && session.position < channel.position) {
    const from = session.position;
    // All events up to here are committed, so they are in the page, or after it when it is full.
    const committed = channel.position;
    // Readers that return together, as after a deploy, share a page.
    const page = await channel.shared(`${from} ${limit} ${session.topics.key}`, () => {
      meter.count('realtime_catch_up_reads_total');
      return readPage(log, channel, session.topics, { after: from, limit });
    });
    const { head, horizon, length, frame } = page;
    if (horizon > from) {
      session.advance(head, channel.resetFrame(head, 'The log was trimmed'));
      meter.count('realtime_resets_total');
      continue;
    }
    const last = page.lastSeq ?? from;
    session.advance(length < limit ? Math.max(committed, last) : last, frame);
    if (frame !== undefined) {
      meter.count('realtime_events_sent_total', {}, frame.events);
      const eventBytes = frame.bytes.length / frame.events;
      limit = Math.min(batchEvents, Math.max(1, Math.floor(PAGE_BYTES / eventBytes)));
    }
    await session.writable();
  }
  if (!session.isClosed) channel.add(session);
}
