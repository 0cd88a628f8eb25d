/** How a vendor failed to answer. */
export type UpstreamErrorKind =
  | 'timeout'
  | 'network'
  | 'refused_address'
  | 'refused_url'
  | 'too_large'
  | 'too_many_redirects'
  | 'malformed'
  | 'status'
  | 'aborted';

export interface UpstreamErrorOptions {
  /** The HTTP status, where one came. */
  status?: number;
  /** What the vendor asked for with Retry-After. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A call to a vendor that brought nothing to work with. Its message never holds a key. */
export class UpstreamError extends Error {
  readonly kind: UpstreamErrorKind;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;

  constructor(kind: UpstreamErrorKind, message: string, options: UpstreamErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UpstreamError';
    this.kind = kind;
    this.status = options.status ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
