import type { Meter } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { EncodedBatch, type Frame } from '../sse/encoding/encoded-batch.js';
import type { StreamSession } from '../sse/session/stream-session.js';
import type { Topics } from '../sse/topics.js';
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

/** A part of the log, encoded for readers at one position. */
export interface CatchUpPage {
  head: number;
  horizon: number;
  /** The number of events of the topics, and the seq of the last of them. */
  length: number;
  lastSeq: number | undefined;
  frame: Frame | undefined;
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

async function readPage(
  log: EventLog,
  channel: ProjectChannel,
  topics: Topics,
  { after, limit }: { after: number; limit: number },
): Promise<CatchUpPage> {
  const { names } = topics;
  const events = await log.read(channel.scope, {
    after,
    limit,
    ...(names === undefined ? {} : { topics: names }),
  });
  const { head, horizon } = await log.bounds(channel.scope);
  return {
    head,
    horizon,
    length: events.length,
    lastSeq: events.at(-1)?.seq,
    frame: new EncodedBatch(events, channel.cursorOf).frameFor(topics, after),
  };
}
