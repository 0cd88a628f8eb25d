import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { UpstreamError } from './upstream-error.js';

/** A Retry-After longer than this is not waited for; it is handed up to the schedule. */
const longestWaitSeconds = 5;
const firstDelayMs = 250;
const longestDelayMs = 4000;

/** An answer as far as a retry looks at it. */
export interface RetryView {
  status: number;
  retryAfterSeconds: number | undefined;
}

/** 429 and the server's own failures; 501 and 505 would be said again. */
function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

export interface RetryOptions {
  /** How often a call is repeated at most. */
  retries: number;
  /** From 0 up to, not including, 1. */
  random: () => number;
}

/**
 * Repeats a call after a connection fault, 5xx or 429, with full jitter between the tries; a
 * short Retry-After is kept to. A timeout is not repeated: it has had its time.
 */
export function withRetries<Answer extends RetryView>(
  options: RetryOptions,
  signal: AbortSignal,
  call: () => Promise<Answer>,
): Promise<Answer> {
  let asked = 0;
  const attempt = async (): Promise<Answer> => {
    signal.throwIfAborted();
    const answer = await call();
    asked = answer.retryAfterSeconds ?? 0;
    return answer;
  };
  const policy = retry(
    handleWhen(
      (error) => error instanceof UpstreamError && error.kind === 'network' && !signal.aborted,
    ).orWhenResult((result) => isRetryView(result) && isPassing(result.status) && isShort(result)),
    {
      maxAttempts: options.retries,
      backoff: new DelegateBackoff(({ attempt: count }) => {
        const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** (count - 1));
        return asked * 1000 + Math.round(options.random() * ceiling);
      }),
    },
  );
  return abortable(policy.execute(attempt, signal), signal);
}

function isShort(answer: RetryView): boolean {
  return (answer.retryAfterSeconds ?? 0) <= longestWaitSeconds;
}

function isRetryView(result: unknown): result is RetryView {
  return typeof result === 'object' && result !== null && 'status' in result;
}

/** The pause between two tries does not hear the signal; the caller does. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortFault(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

export function abortFault(signal: AbortSignal): UpstreamError {
  return new UpstreamError('aborted', 'The call was given up', { cause: signal.reason });
}
