export type BoundaryFault =
  /** No answer came: no route, a refused or cut connection, a name that does not resolve. */
  | 'network'
  /** Something answered, but not as the contract says: a proxy, or engines of another version. */
  | 'answer';

/**
 * What went wrong between this client and the engines. What the engines themselves refuse is an
 * `EnginesError` with a code of the contracts.
 */
export class BoundaryError extends Error {
  override readonly name = 'BoundaryError';

  constructor(
    readonly fault: BoundaryFault,
    /** Such as `feeds.list`. */
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

  /** The HTTP status, where there was one. */
  readonly status: number | undefined;
}
