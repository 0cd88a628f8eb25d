import type { Scope } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import { EncodedBatch, type Frame } from '../sse/encoding/encoded-batch.js';
import type { Topics } from '../sse/topics.js';

/** A part of the log, encoded for readers at one position. */
export interface CatchUpPage {
  head: number;
  horizon: number;
  /** The number of events of the topics, and the seq of the last of them. */
  length: number;
  lastSeq: number | undefined;
  frame: Frame | undefined;
}

/** Reads a page and encodes it. */
export async function readPage(
  log: EventLog,
  { scope, cursorOf }: { scope: Scope; cursorOf: (seq: number) => string },
  topics: Topics,
  { after, limit }: { after: number; limit: number },
): Promise<CatchUpPage> {
  const { names } = topics;
  const events = await log.read(scope, {
    after,
    limit,
    ...(names === undefined ? {} : { topics: names }),
  });
  const { head, horizon } = await log.bounds(scope);
  return {
    head,
    horizon,
    length: events.length,
    lastSeq: events.at(-1)?.seq,
    frame: new EncodedBatch(events, cursorOf).frameFor(topics, after),
  };
}
