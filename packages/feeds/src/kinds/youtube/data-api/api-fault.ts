import type { VendorResponse } from '../../../http/vendor-client.js';
import { nextPacificMidnight } from '../next-pacific-midnight.js';
import { secondsAfter, YouTubeFault } from '../youtube-fault.js';
import { readErrorBody } from './read-error-body.js';

const keyInvalid = new Set(['keyInvalid', 'API_KEY_INVALID', 'keyExpired', 'API_KEY_EXPIRED']);
const keyRefused = new Set([
  'accessNotConfigured',
  'SERVICE_DISABLED',
  'API_KEY_SERVICE_BLOCKED',
  'API_KEY_HTTP_REFERRER_BLOCKED',
  'API_KEY_IP_ADDRESS_BLOCKED',
  'ipRefererBlocked',
]);
const quotaExceeded = new Set(['quotaExceeded', 'dailyLimitExceeded']);
const rateLimited = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
]);
const usualPauseSeconds = 60;

/**
 * What an error answer of the Data API means for the channel, or for all of them
 * (https://developers.google.com/youtube/v3/docs/errors and Google's common errors).
 */
export function apiFault(answer: VendorResponse, now: Date): YouTubeFault {
  const { status, retryAfterSeconds } = answer;
  const words = readErrorBody(answer.body.toString('utf8'));
  const is = (known: ReadonlySet<string>): boolean => words.reasons.some((one) => known.has(one));
  const message = words.message ?? `YouTube answered with status ${String(status)}`;
  if (is(keyInvalid)) return new YouTubeFault('youtube.key_invalid', message, { forAll: true });
  if (is(keyRefused)) return new YouTubeFault('youtube.key_refused', message, { forAll: true });
  if (is(quotaExceeded)) {
    const retry_at = nextPacificMidnight(now);
    return new YouTubeFault('youtube.quota_exceeded', message, { forAll: true, retry_at });
  }
  if (status === 429 || is(rateLimited)) {
    const retry_at = secondsAfter(now, retryAfterSeconds ?? usualPauseSeconds);
    return new YouTubeFault('youtube.rate_limited', message, { forAll: true, retry_at });
  }
  if (is(new Set(['playlistNotFound']))) {
    return new YouTubeFault('youtube.playlist_not_found', message);
  }
  const retry = retryAfterSeconds !== undefined && {
    retry_at: secondsAfter(now, retryAfterSeconds),
  };
  if (status >= 500) return new YouTubeFault('youtube.unavailable', message, { ...retry });
  return new YouTubeFault('youtube.refused', message, { ...retry });
}
