import { UpstreamError } from '../../http/upstream-error.js';
import type { PartFault } from '../feed-source.js';

export interface YouTubeFaultOptions {
  retry_at?: Date;
  /** The other channels would be answered the same, so they are not asked. */
  forAll?: boolean;
  /** YouTube knows no such channel. */
  unknown?: boolean;
  cause?: unknown;
}

/** Why a channel could not be read. */
export class YouTubeFault extends Error {
  readonly code: string;
  readonly retryAt: Date | null;
  readonly forAll: boolean;
  readonly unknown: boolean;

  constructor(code: string, message: string, options: YouTubeFaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'YouTubeFault';
    this.code = code;
    this.retryAt = options.retry_at ?? null;
    this.forAll = options.forAll ?? false;
    this.unknown = options.unknown ?? false;
  }
}

/** A failed call as a fault of a channel; what is neither is thrown on. */
export function toYouTubeFault(error: unknown, now: Date): YouTubeFault {
  if (error instanceof YouTubeFault) return error;
  if (!(error instanceof UpstreamError) || error.kind === 'aborted') throw error;
  return new YouTubeFault(`upstream.${error.kind}`, error.message, {
    cause: error,
    ...(error.retryAfterSeconds !== null && {
      retry_at: secondsAfter(now, error.retryAfterSeconds),
    }),
  });
}

export function secondsAfter(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

const longestMessage = 1000;

/** As it stands in a reading. Whatever of `secret` a vendor echoes is taken out. */
export function toPartFault(
  part: Pick<PartFault, 'path' | 'subject'>,
  fault: YouTubeFault,
  secret: string | undefined,
): PartFault {
  const safe = secret === undefined ? fault.message : fault.message.replaceAll(secret, 'REDACTED');
  return {
    ...part,
    code: fault.code,
    message: [...safe].slice(0, longestMessage).join(''),
    retry_at: fault.retryAt?.toISOString() ?? null,
    unknown: fault.unknown,
  };
}
