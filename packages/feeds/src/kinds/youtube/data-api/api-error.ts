import { z } from 'zod';
import type { VendorResponse } from '../../../http/vendor-client.js';
import { cleanText } from '../../../text/index.js';
import { secondsAfter } from '../../part-error.js';
import { nextPacificMidnight } from '../next-pacific-midnight.js';
import { YouTubeError } from '../youtube-error.js';

const keyInvalid = ['keyInvalid', 'API_KEY_INVALID', 'keyExpired', 'API_KEY_EXPIRED'];
const keyRefused = [
  'accessNotConfigured',
  'SERVICE_DISABLED',
  'API_KEY_SERVICE_BLOCKED',
  'API_KEY_HTTP_REFERRER_BLOCKED',
  'API_KEY_IP_ADDRESS_BLOCKED',
  'ipRefererBlocked',
];
const quotaExceeded = ['quotaExceeded', 'dailyLimitExceeded'];
const rateLimited = [
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
];
const playlistNotFound = ['playlistNotFound'];
const defaultPauseSeconds = 60;

/**
 * Returns what an error response of the Data API means for one channel or for all of them
 * (https://developers.google.com/youtube/v3/docs/errors and Google's common errors).
 */
export function apiError(response: VendorResponse, now: Date): YouTubeError {
  const { status, retryAfterSeconds } = response;
  const { reasons, message: text } = readErrorBody(response.body.toString('utf8'));
  const has = (known: readonly string[]): boolean => reasons.some((one) => known.includes(one));
  const message = text ?? `YouTube responded with status ${String(status)}`;
  if (has(keyInvalid))
    return new YouTubeError('youtube.key_invalid', message, { affectsAll: true });
  if (has(keyRefused))
    return new YouTubeError('youtube.key_refused', message, { affectsAll: true });
  if (has(quotaExceeded)) {
    const retryAt = nextPacificMidnight(now);
    return new YouTubeError('youtube.quota_exceeded', message, { affectsAll: true, retryAt });
  }
  if (status === 429 || has(rateLimited)) {
    const retryAt = secondsAfter(now, retryAfterSeconds ?? defaultPauseSeconds);
    return new YouTubeError('youtube.rate_limited', message, { affectsAll: true, retryAt });
  }
  if (has(playlistNotFound)) return new YouTubeError('youtube.playlist_not_found', message);
  const retry = retryAfterSeconds !== undefined && {
    retryAt: secondsAfter(now, retryAfterSeconds),
  };
  const code = status >= 500 ? 'youtube.unavailable' : 'youtube.refused';
  return new YouTubeError(code, message, { ...retry });
}

const text = z.string().optional().catch(undefined);
const reasonList = z
  .array(z.object({ reason: text, message: text }))
  .optional()
  .catch(undefined);
const ErrorBody = z.object({
  error: z.object({ message: text, status: text, errors: reasonList, details: reasonList }),
});

export interface ApiErrorText {
  /** All reasons in the body, of both formats; empty for a body that is not an error. */
  reasons: readonly string[];
  /** The message as text; it may contain HTML. */
  message: string | null;
}

/** Reads the error body of a Google API, in the old format (`errors[]`) or the new (`status`, `details[]`). */
export function readErrorBody(body: string): ApiErrorText {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { reasons: [], message: null };
  }
  const parsed = ErrorBody.safeParse(json);
  if (!parsed.success) return { reasons: [], message: null };
  const { message, status, errors = [], details = [] } = parsed.data.error;
  const reasons = [...details, ...errors].map(({ reason }) => reason);
  const words = message ?? errors[0]?.message;
  return {
    reasons: [...reasons, status].filter((reason) => reason !== undefined),
    message: words === undefined ? null : cleanText(words),
  };
}
