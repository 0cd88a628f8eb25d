import { createParser } from 'eventsource-parser';

/** The largest event in characters; events of the engines are far smaller. */
const MAX_EVENT_LENGTH = 16_777_216;

/** How far a stream has been read: what a new connection needs to resume it. */
export interface StreamProgress {
  cursor: string | undefined;
  /** The time to wait before reconnecting, as the server asks for it. */
  retryMs: number;
}

export interface RawEvent {
  cursor: string | undefined;
  name: string;
  data: string;
}

type Parsed = { event: RawEvent } | { cursor: string };

/**
 * Creates a function that parses chunks of an event stream into events. The engines send a cursor
 * without an event as a comment, `cursor …`, because the parser ignores blocks that have only an
 * id. The cursor in `progress` changes as events are taken, so it is never ahead of the reader.
 */
export function createStreamParser(
  progress: StreamProgress,
): (chunk: Uint8Array) => Iterable<RawEvent> {
  const decoder = new TextDecoder();
  let parsed: Parsed[] = [];
  let sizeError: Error | undefined;
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ id, event = 'message', data }) => {
      parsed.push({ event: { cursor: id, name: event, data } });
    },
    onComment: (comment) => {
      const [, cursor] = /^cursor (\S+)$/.exec(comment) ?? [];
      if (cursor !== undefined) parsed.push({ cursor });
    },
    onRetry: (ms) => {
      progress.retryMs = ms;
    },
    onError: (error) => {
      // Unknown fields are ignored (HTML standard, 9.2.6).
      if (error.type === 'max-buffer-size-exceeded') sizeError = error;
    },
  });
  return function* parse(chunk) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    const entries = parsed;
    parsed = [];
    for (const entry of entries) {
      if ('cursor' in entry) progress.cursor = entry.cursor;
      else {
        progress.cursor = entry.event.cursor ?? progress.cursor;
        yield { ...entry.event, cursor: progress.cursor };
      }
    }
    if (sizeError !== undefined) throw sizeError;
  };
}
