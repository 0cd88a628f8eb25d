/** How a vendor failed to answer. */
export type UpstreamFaultKind =
  | 'timeout'
  | 'network'
  | 'refused_address'
  | 'refused_url'
  | 'too_large'
  | 'too_many_redirects'
  | 'malformed'
  | 'status'
  | 'aborted';

export interface UpstreamFaultOptions {
  /** The HTTP status, where one came. */
  status?: number;
  /** What the vendor asked for with Retry-After. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A call to a vendor that brought nothing to work with. Its message never holds a key. */
export class UpstreamFault extends Error {
  readonly kind: UpstreamFaultKind;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;

  constructor(kind: UpstreamFaultKind, message: string, options: UpstreamFaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UpstreamFault';
    this.kind = kind;
    this.status = options.status ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
