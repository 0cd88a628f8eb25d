import type { FeedError, FeedHealth } from '@northstar/contracts';
import type { PartError } from '../kinds/pull.js';
import { cleanText } from '../text/index.js';

/** Items that a refresh could not use. */
export interface Skipped {
  count: number;
  /** Why the first one was skipped; null when none was. */
  reason: string | null;
}

/** A feed is `failing` after this many failures in a row (FEEDS, HealthStatus). */
const failingFrom = 3;

/** Before the first refresh. */
export function newHealth(next_refresh_at: string | null): FeedHealth {
  return {
    status: 'pending',
    last_refresh_at: null,
    last_success_at: null,
    next_refresh_at,
    consecutive_failures: 0,
    last_error: null,
    skipped_items: 0,
    skipped_reason: null,
  };
}

/** After a refresh that stored what it read; `last_error` if a part of the source failed. */
export function healthAfterSuccess(
  at: string,
  due_at: string,
  last_error: FeedError | null,
  skipped: Skipped,
): FeedHealth {
  return {
    status: last_error === null ? 'ok' : 'degraded',
    last_refresh_at: at,
    last_success_at: at,
    next_refresh_at: due_at,
    consecutive_failures: 0,
    last_error,
    ...skippedFields(skipped),
  };
}

/** After a refresh that failed. */
export function healthAfterFailure(
  before: FeedHealth,
  at: string,
  due_at: string,
  last_error: FeedError,
  skipped: Skipped,
): FeedHealth {
  const consecutive_failures = before.consecutive_failures + 1;
  return {
    status: consecutive_failures >= failingFrom ? 'failing' : 'degraded',
    last_refresh_at: at,
    last_success_at: before.last_success_at,
    next_refresh_at: due_at,
    consecutive_failures,
    last_error,
    ...skippedFields(skipped),
  };
}

function skippedFields({ count, reason }: Skipped) {
  return {
    skipped_items: count,
    skipped_reason: reason === null ? null : shortened(cleanText(reason)),
  };
}

/** Several parts' errors as the feed's: the code of the first, and the messages of all. */
export function joinErrors(
  errors: readonly Pick<PartError, 'subject' | 'code' | 'message'>[],
  at: string,
  retry_at: string,
): FeedError | null {
  const [first] = errors;
  if (first === undefined) return null;
  const message = errors.map(({ subject, message }) => `${subject}: ${message}`).join('\n');
  return { code: first.code, message: shortened(message), at, retry_at };
}

const longestMessage = 2000;

function shortened(text: string): string {
  return [...text].slice(0, longestMessage).join('');
}
