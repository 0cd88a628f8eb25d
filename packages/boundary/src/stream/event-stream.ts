import type { Operation } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { backoff } from '../call/backoff.js';
import type { CallOptions } from '../call/call-options.js';
import type { Transport } from '../call/transport.js';
import { wait } from '../call/wait.js';
import { BoundaryError } from '../errors/boundary-error.js';
import type { BoundaryOptions } from '../options.js';
import { connect } from './connect.js';
import type { EnginesEvent } from './engines-event.js';
import { readEvent } from './engines-event.js';
import type { StreamPlace } from './stream-place.js';

const DEFAULT_RETRY_MS = 2_000;

/** An event stream that goes on by itself after cuts. It connects when it is first read. */
export type EventStream = AsyncGenerator<EnginesEvent, void, undefined>;

export type OpenStream = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => EventStream;

/**
 * Follows events through any number of connections, each resuming behind the last event of the one
 * before. Ends with the signal; throws what the engines refuse with (4xx but 429).
 */
export function createStreamOpener(transport: Transport, settings: BoundaryOptions): OpenStream {
  const longest = settings.retry?.max_wait_ms ?? 30_000;
  const silenceMs = settings.retry?.silence_ms ?? 45_000;
  const random = settings.random ?? Math.random;
  const validate = settings.validate ?? true;

  return async function* follow(operation, input, options) {
    const { signal } = options;
    const name = operation.client ?? operation.id;
    const place: StreamPlace = {
      cursor: options.last_event_id,
      retryMs: Math.min(DEFAULT_RETRY_MS, longest),
    };
    let failures = 0;
    while (signal?.aborted !== true) {
      const request = transport.prepare(operation, input, {
        ...options,
        last_event_id: place.cursor,
      });
      const onAlive = () => {
        failures = 0;
      };
      let cut: unknown;
      try {
        const connection = connect({
          ...{
            fetch: transport.fetch,
            request,
            operation: name,
            place,
            silenceMs,
            signal,
            onAlive,
          },
        });
        let step = await connection.next();
        try {
          for (; step.done !== true; step = await connection.next()) {
            const event = readEvent(name, step.value, validate);
            if (event !== undefined) yield event;
          }
        } finally {
          await connection.return(true);
        }
        if (!step.value) return;
      } catch (error) {
        if (isAborted(signal)) return;
        if (!isPassing(error)) throw error;
        cut = error;
      }
      if (isAborted(signal)) return;
      failures += 1;
      const waits = { first: place.retryMs, longest, random };
      const asked = cut instanceof EnginesError ? (cut.retryAfterSeconds ?? 0) * 1000 : 0;
      const wait_ms = Math.max(asked, backoff(failures, waits));
      settings.onRetry?.({ operation: name, failures, wait_ms, error: cut });
      await wait(wait_ms, signal).catch(() => undefined); // the loop looks at the signal
    }
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Whether trying again may help: a cut, a proxy's 5xx, or engines that are busy or stopping. */
function isPassing(error: unknown): boolean {
  const status = error instanceof EnginesError ? error.extensions.status : undefined;
  if (typeof status === 'number') return status >= 500 || status === 429;
  if (!(error instanceof BoundaryError)) return false;
  return error.fault === 'network' || (error.status ?? 0) >= 500 || error.status === 429;
}
