import { UpstreamError } from '../http/upstream-error.js';
import { CredentialError } from './credentials.js';
import type { PartError } from './pull.js';

const longestMessage = 1000;

/**
 * Returns the UpstreamError or CredentialError of one part of a source as the part's error. Throws
 * any other error again, and `aborted` as well.
 */
export function partErrorOf(
  part: Pick<PartError, 'path' | 'subject'>,
  error: unknown,
  now: Date,
): PartError {
  if (error instanceof CredentialError) {
    const { message } = error;
    return { ...part, code: 'credential.missing', message, retry_at: null, unknown: false };
  }
  if (!(error instanceof UpstreamError) || error.kind === 'aborted') throw error;
  const { kind, message, retryAfterSeconds } = error;
  return {
    ...part,
    code: `upstream.${kind}`,
    message: cutMessage(message),
    retry_at:
      retryAfterSeconds === null ? null : secondsAfter(now, retryAfterSeconds).toISOString(),
    unknown: false,
  };
}

/** Messages of vendors can be long; only their beginning is stored. */
export function cutMessage(message: string): string {
  return [...message].slice(0, longestMessage).join('');
}

export function secondsAfter(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
