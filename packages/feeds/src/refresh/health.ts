import type { FeedFault, FeedHealth } from '@northstar/contracts';
import type { PartFault } from '../kinds/feed-source.js';

/** So many failures one after another make a feed `failing` (FEEDS, HealthStatus). */
const failingFrom = 3;

export function newHealth(due_at: string): FeedHealth {
  return {
    status: 'pending',
    last_refresh_at: null,
    last_success_at: null,
    next_refresh_at: due_at,
    consecutive_failures: 0,
    fault: null,
  };
}

/** After a refresh that stored what it read; `fault` when a part of the source could not be read. */
export function healthAfterSuccess(
  at: string,
  due_at: string,
  fault: FeedFault | null,
): FeedHealth {
  return {
    status: fault === null ? 'ok' : 'degraded',
    last_refresh_at: at,
    last_success_at: at,
    next_refresh_at: due_at,
    consecutive_failures: 0,
    fault,
  };
}

/** After a refresh that got nothing. */
export function healthAfterFailure(
  before: FeedHealth,
  at: string,
  due_at: string,
  fault: FeedFault,
): FeedHealth {
  const consecutive_failures = before.consecutive_failures + 1;
  return {
    status: consecutive_failures >= failingFrom ? 'failing' : 'degraded',
    last_refresh_at: at,
    last_success_at: before.last_success_at,
    next_refresh_at: due_at,
    consecutive_failures,
    fault,
  };
}

const longestMessage = 2000;

/** Several parts' faults as the feed's one: the first one's code, and everyone's words. */
export function joinFaults(
  faults: readonly Pick<PartFault, 'subject' | 'code' | 'message'>[],
  at: string,
  retry_at: string,
): FeedFault | null {
  const [first] = faults;
  if (first === undefined) return null;
  const words = faults.map(({ subject, message }) => `${subject}: ${message}`).join('\n');
  return { code: first.code, message: [...words].slice(0, longestMessage).join(''), at, retry_at };
}
