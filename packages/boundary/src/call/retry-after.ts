import { retryAfterSeconds } from '@northstar/contracts';

/**
 * Returns the seconds that a response's Retry-After asks to wait. A date is compared with the
 * response's own Date header, so that the clock of this machine does not matter.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  return retryAfterSeconds(headers.get('retry-after'), new Date(headers.get('date') ?? ''));
}
