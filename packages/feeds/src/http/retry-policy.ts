import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { UpstreamError } from './upstream-error.js';

/** After a longer Retry-After there is no retry here; the refresh schedule waits instead. */
const longestWaitSeconds = 5;
const firstDelayMs = 250;
const longestDelayMs = 4000;

/** The parts of a response that decide about a retry. */
export interface RetryInfo {
  status: number;
  retryAfterSeconds: number | undefined;
}

/** 429 and 5xx, except 501 and 505, which a retry does not change. */
function isTransientStatus(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

export interface RetryOptions {
  retries: number;
  /** Returns a number from 0 to 1, 1 excluded. */
  random: () => number;
}

/**
 * Repeats a call after a connection error, a 5xx status or 429, with full jitter between attempts.
 * Waits for a short Retry-After. A timeout is not retried.
 */
export function withRetries<Response extends RetryInfo>(
  options: RetryOptions,
  signal: AbortSignal,
  call: () => Promise<Response>,
): Promise<Response> {
  let retryAfter = 0;
  const attempt = async (): Promise<Response> => {
    signal.throwIfAborted();
    const response = await call();
    retryAfter = response.retryAfterSeconds ?? 0;
    return response;
  };
  const policy = retry(
    handleWhen(
      (error) => error instanceof UpstreamError && error.kind === 'network' && !signal.aborted,
    ).orWhenResult(
      (result) => isRetryInfo(result) && isTransientStatus(result.status) && isShortWait(result),
    ),
    {
      maxAttempts: options.retries,
      backoff: new DelegateBackoff(({ attempt: count }) => {
        const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** (count - 1));
        return retryAfter * 1000 + Math.round(options.random() * ceiling);
      }),
    },
  );
  return abortable(policy.execute(attempt, signal), signal);
}

function isShortWait(response: RetryInfo): boolean {
  return (response.retryAfterSeconds ?? 0) <= longestWaitSeconds;
}

function isRetryInfo(result: unknown): result is RetryInfo {
  return typeof result === 'object' && result !== null && 'status' in result;
}

/** Rejects as soon as the signal aborts; the delay between two attempts does not watch it. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortedError(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

export function abortedError(signal: AbortSignal): UpstreamError {
  return new UpstreamError('aborted', 'The request was aborted', { cause: signal.reason });
}
