import { cutMessage, partErrorOf } from '../part-error.js';
import type { PartError } from '../pull.js';

export interface YouTubeErrorOptions {
  /** When a retry makes sense. */
  retryAt?: Date;
  /** The error affects every channel, so no other channel is requested. */
  affectsAll?: boolean;
  /** YouTube does not know the channel. */
  unknown?: boolean;
  cause?: unknown;
}

/** Why a channel could not be read. */
export class YouTubeError extends Error {
  /** Such as `youtube.quota_exceeded`. */
  readonly code: string;
  readonly retryAt: Date | null;
  readonly affectsAll: boolean;
  readonly unknown: boolean;

  constructor(code: string, message: string, options: YouTubeErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'YouTubeError';
    this.code = code;
    this.retryAt = options.retryAt ?? null;
    this.affectsAll = options.affectsAll ?? false;
    this.unknown = options.unknown ?? false;
  }
}

/** Returns the error of a channel without the API key; throws an error that is not YouTube's. */
export function channelErrorOf(
  channel: Pick<PartError, 'path' | 'subject'>,
  error: unknown,
  { now, apiKey }: { now: Date; apiKey: string | undefined },
): PartError {
  const partError =
    error instanceof YouTubeError
      ? {
          ...channel,
          code: error.code,
          message: error.message,
          retry_at: error.retryAt?.toISOString() ?? null,
          unknown: error.unknown,
        }
      : partErrorOf(channel, error, now);
  const { message } = partError;
  const redacted = apiKey === undefined ? message : message.replaceAll(apiKey, 'REDACTED');
  return { ...partError, message: cutMessage(redacted) };
}
