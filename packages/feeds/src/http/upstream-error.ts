/** What kept a request to a vendor from getting a usable response. */
export type UpstreamErrorKind =
  | 'timeout'
  | 'network'
  | 'refused_address'
  | 'refused_url'
  | 'refused_redirect'
  | 'too_large'
  | 'too_many_redirects'
  | 'malformed'
  | 'status'
  | 'aborted';

export interface UpstreamErrorOptions {
  /** The HTTP status, if there was a response. */
  status?: number;
  /** From the vendor's Retry-After header. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** Thrown when a vendor gave no usable response. The message never contains a secret. */
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
