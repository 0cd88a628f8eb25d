import { BoundaryError } from '../errors/boundary-error.js';
import { readBody } from './body-reader.js';
import type { PreparedRequest } from './transport.js';

/** A response that has been read to its end. */
export interface Received {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
}

export interface Receiving {
  fetch: typeof fetch;
  /** The operation's client name, such as `feeds.list`. */
  operation: string;
  /** The time until the whole response must have arrived, in milliseconds. */
  timeoutMs: number;
  signal: AbortSignal | undefined;
}

/**
 * Sends a request once and reads the whole response. Rejects with a `BoundaryError` of kind
 * `network` when no whole response arrives in time, and with the signal's reason when it aborts.
 */
export async function receive(
  { url, init }: PreparedRequest,
  { fetch, operation, timeoutMs, signal }: Receiving,
): Promise<Received> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let isTimedOut = false;
  // A dead connection may never report an error.
  const timer = setTimeout(() => {
    isTimedOut = true;
    abort();
  }, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, { ...init, signal: controller.signal });
    const { status, headers } = response;
    const bytes = await readBody(response, controller.signal);
    return { status, headers, bytes, text: new TextDecoder().decode(bytes) };
  } catch (cause) {
    signal?.throwIfAborted();
    const when = isTimedOut ? ` within ${timeoutMs} ms` : '';
    throw new BoundaryError('network', operation, `no response from the engines${when}`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
