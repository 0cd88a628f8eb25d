import { bodyReader, readBody } from '../call/body-reader.js';
import type { PreparedRequest } from '../call/transport.js';
import { BoundaryError } from '../errors/boundary-error.js';
import { readProblem } from '../errors/read-problem.js';
import type { RawEvent, StreamProgress } from './stream-parser.js';
import { createStreamParser } from './stream-parser.js';

export interface Connection {
  fetch: typeof fetch;
  request: PreparedRequest;
  /** The operation's client name, such as `events.stream`. */
  operation: string;
  progress: StreamProgress;
  /** The connection is closed after this time without a byte, in milliseconds. */
  silenceTimeoutMs: number;
  signal: AbortSignal | undefined;
  /** Called for each chunk of bytes. */
  onBytes: () => void;
}

/**
 * Reads one connection to its end and updates the progress. Throws a `BoundaryError` of kind
 * `network` when the connection is lost or silent, and the error that the engines report. Returns
 * false when the engines answer 204: the client must not reconnect.
 */
export async function* connect(connection: Connection): AsyncGenerator<RawEvent, boolean> {
  const { request, operation, progress, signal } = connection;
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted === true) abort();
  let watchdog = setTimeout(abort, connection.silenceTimeoutMs);
  const lost = (cause: unknown) =>
    new BoundaryError('network', operation, 'the connection was lost', { cause });
  try {
    const response = await connection
      .fetch(request.url, { ...request.init, signal: controller.signal })
      .catch((cause: unknown) => {
        throw lost(cause);
      });
    if (response.status === 204) return false;
    const body = await streamBody(operation, response, controller.signal, lost);
    const reader = bodyReader(body, controller.signal);
    const parse = createStreamParser(progress);
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw lost(cause);
      });
      if (done) return true;
      connection.onBytes();
      // The time that the reader spends on an event does not count as silence.
      clearTimeout(watchdog);
      yield* parse(value);
      watchdog = setTimeout(abort, connection.silenceTimeoutMs);
    }
  } finally {
    clearTimeout(watchdog);
    signal?.removeEventListener('abort', abort);
    abort();
  }
}

async function streamBody(
  operation: string,
  response: Response,
  signal: AbortSignal,
  lost: (cause: unknown) => BoundaryError,
): Promise<ReadableStream<Uint8Array>> {
  const { status, headers, body } = response;
  if (status !== 200) {
    const bytes = await readBody(response, signal).catch((cause: unknown) => {
      throw lost(cause);
    });
    throw readProblem(operation, response, new TextDecoder().decode(bytes));
  }
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream') || body === null) {
    const got = type || 'no content type';
    throw new BoundaryError('answer', operation, `expected text/event-stream, got ${got}`, {
      status,
    });
  }
  return body;
}
