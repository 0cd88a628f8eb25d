import { BoundaryError } from '../errors/boundary-error.js';
import type { PreparedRequest } from './transport.js';

/** An answer, whole. */
export interface Received {
  status: number;
  headers: Headers;
  text: string;
}

export interface Receiving {
  fetch: typeof fetch;
  /** Such as `feeds.list`. */
  operation: string;
  /** The answer must be whole after so long, in milliseconds. */
  answerMs: number;
  signal: AbortSignal | undefined;
}

/**
 * Sends a request once and reads its answer to the end. Rejects with a `BoundaryError` of fault
 * `network` when none comes, or none in time, and with the signal's reason when that fires.
 */
export async function receive(
  { url, init }: PreparedRequest,
  { fetch, operation, answerMs, signal }: Receiving,
): Promise<Received> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  let late = false;
  // A connection can die without a word, and would be waited on for ever.
  const limit = setTimeout(() => {
    late = true;
    hangUp();
  }, answerMs);
  signal?.addEventListener('abort', hangUp, { once: true });
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, { ...init, signal: line.signal });
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    const when = late ? ` within ${answerMs} ms` : '';
    throw new BoundaryError('network', operation, `no answer came from the engines${when}`, {
      cause,
    });
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', hangUp);
  }
}
