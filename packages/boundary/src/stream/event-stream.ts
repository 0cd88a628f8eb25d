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
import type { StreamProgress } from './stream-parser.js';

const DEFAULT_RETRY_MS = 2_000;

/** An event stream that reconnects and resumes by itself. It connects when it is first read. */
export type EventStream = AsyncGenerator<EnginesEvent, void, undefined>;

export type OpenStream = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => EventStream;

/**
 * Creates the function that opens event streams. A stream uses as many connections as it needs;
 * each resumes after the last event of the one before. It ends when the signal aborts, and throws
 * the error that the engines report, unless a later attempt may succeed (5xx, 429).
 */
export function createStreamOpener(transport: Transport, settings: BoundaryOptions): OpenStream {
  const longest = settings.retry?.maxWaitMs ?? 30_000;
  const silenceTimeoutMs = settings.retry?.silenceTimeoutMs ?? 45_000;
  const random = settings.random ?? Math.random;
  const validate = settings.validate ?? true;

  return async function* follow(operation, input, options) {
    const { signal } = options;
    const name = operation.client ?? operation.id;
    const progress: StreamProgress = {
      cursor: options.last_event_id,
      retryMs: Math.min(DEFAULT_RETRY_MS, longest),
    };
    let failures = 0;
    while (signal?.aborted !== true) {
      const request = transport.prepare(operation, input, {
        ...options,
        last_event_id: progress.cursor,
      });
      const onBytes = () => {
        failures = 0;
      };
      let cause: unknown;
      try {
        const connection = connect({
          fetch: transport.fetch,
          request,
          operation: name,
          progress,
          silenceTimeoutMs,
          signal,
          onBytes,
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
        if (!isRetryable(error)) throw error;
        cause = error;
      }
      if (isAborted(signal)) return;
      failures += 1;
      const waits = { first: progress.retryMs, longest, random };
      const retryAfter = cause instanceof EnginesError ? (cause.retryAfterSeconds ?? 0) : 0;
      const waitMs = Math.max(retryAfter * 1000, backoff(failures, waits));
      settings.onRetry?.({ operation: name, failures, waitMs, error: cause });
      await wait(waitMs, signal).catch(() => undefined); // the loop condition checks the signal
    }
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** A lost connection, a 5xx or a 429 may succeed at a later attempt. */
function isRetryable(error: unknown): boolean {
  const status = error instanceof EnginesError ? error.extensions.status : undefined;
  if (typeof status === 'number') return status >= 500 || status === 429;
  if (!(error instanceof BoundaryError)) return false;
  return error.kind === 'network' || (error.status ?? 0) >= 500 || error.status === 429;
}
