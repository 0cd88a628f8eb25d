import type { PreparedRequest } from '../call/transport.js';
import { BoundaryError } from '../errors/boundary-error.js';
import { readProblem } from '../errors/read-problem.js';
import type { RawEvent } from './stream-parser.js';
import { createStreamParser } from './stream-parser.js';
import type { StreamPlace } from './stream-place.js';

export interface Connection {
  fetch: typeof fetch;
  request: PreparedRequest;
  /** Such as `events.stream`. */
  operation: string;
  place: StreamPlace;
  /** A connection that brings nothing for so long is given up. */
  silenceMs: number;
  signal: AbortSignal | undefined;
  /** Called with the first bytes. */
  onAlive: () => void;
}

/**
 * Reads one connection to its end, and moves the place along. Throws a `BoundaryError` of fault
 * `network` when it is cut or falls silent, and what the engines said when they refuse it.
 * Returns false when they say that there is nothing to come back for (204).
 */
export async function* connect(connection: Connection): AsyncGenerator<RawEvent, boolean> {
  const { request, operation, place, signal } = connection;
  const line = new AbortController();
  const hangUp = () => {
    line.abort();
  };
  signal?.addEventListener('abort', hangUp, { once: true });
  if (signal?.aborted === true) hangUp();
  let watchdog = setTimeout(hangUp, connection.silenceMs);
  const lost = (cause: unknown) =>
    new BoundaryError('network', operation, 'the stream was cut', { cause });
  try {
    const response = await connection
      .fetch(request.url, { ...request.init, signal: line.signal })
      .catch((cause: unknown) => {
        throw lost(cause);
      });
    if (response.status === 204) return false;
    const body = await streamBody(operation, response, lost);
    const reader = body.getReader();
    const parse = createStreamParser(place);
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw lost(cause);
      });
      if (done) return true;
      connection.onAlive();
      // Not while somebody works on an event: only waiting for bytes counts as silence.
      clearTimeout(watchdog);
      yield* parse(value);
      watchdog = setTimeout(hangUp, connection.silenceMs);
    }
  } finally {
    clearTimeout(watchdog);
    signal?.removeEventListener('abort', hangUp);
    hangUp();
  }
}

async function streamBody(
  operation: string,
  response: Response,
  lost: (cause: unknown) => BoundaryError,
): Promise<ReadableStream<Uint8Array>> {
  const { status, headers, body } = response;
  if (status !== 200) {
    const text = await response.text().catch((cause: unknown) => {
      throw lost(cause);
    });
    throw readProblem(operation, response, text);
  }
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream') || body === null) {
    throw new BoundaryError('answer', operation, `answered with ${type || 'no type'}, no stream`, {
      status,
    });
  }
  return body;
}
