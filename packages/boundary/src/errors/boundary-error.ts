export type BoundaryErrorKind =
  /** No response: no route, a refused or lost connection, or a host name that does not resolve. */
  | 'network'
  /** A response that does not match the contract, such as a proxy's or another version's. */
  | 'answer';

/**
 * An error between this client and the engines. An error that the engines themselves report is an
 * `EnginesError` with a code of the contracts.
 */
export class BoundaryError extends Error {
  override readonly name = 'BoundaryError';

  constructor(
    readonly kind: BoundaryErrorKind,
    /** The operation's client name, such as `feeds.list`. */
    readonly operation: string,
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(
      `${operation}: ${message}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.status = options.status;
  }

  /** The HTTP status of the response, if there was one. */
  readonly status: number | undefined;
}
