import { createParser } from 'eventsource-parser';
import type { StreamPlace } from './stream-place.js';

/** Far above what one event of the engines may be. */
const LONGEST_EVENT = 16_777_216;

export interface RawEvent {
  cursor: string | undefined;
  name: string;
  data: string;
}

type Heard = { event: RawEvent } | { cursor: string };

/**
 * Turns chunks of an event stream into events. The engines tell a place without an event as a
 * comment, `cursor …`, for the parser passes over blocks that hold an id alone. The place is
 * moved as events are taken, so that it never runs ahead of what was handed out.
 */
export function createStreamParser(place: StreamPlace): (chunk: Uint8Array) => Iterable<RawEvent> {
  const decoder = new TextDecoder();
  let heard: Heard[] = [];
  let tooLong: Error | undefined;
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ id, event = 'message', data }) => {
      heard.push({ event: { cursor: id, name: event, data } });
    },
    onComment: (comment) => {
      const [, cursor] = /^cursor (\S+)$/.exec(comment) ?? [];
      if (cursor !== undefined) heard.push({ cursor });
    },
    onRetry: (ms) => {
      place.retryMs = ms;
    },
    onError: (error) => {
      // Unknown fields are to be passed over (HTML, 9.2.6).
      if (error.type === 'max-buffer-size-exceeded') tooLong = error;
    },
  });
  return function* parse(chunk) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    const now = heard;
    heard = [];
    for (const entry of now) {
      if ('cursor' in entry) place.cursor = entry.cursor;
      else {
        place.cursor = entry.event.cursor ?? place.cursor;
        yield { ...entry.event, cursor: place.cursor };
      }
    }
    if (tooLong !== undefined) throw tooLong;
  };
}
