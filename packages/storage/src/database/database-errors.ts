import { EnginesError } from '@northstar/contracts';

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) of a database that is unavailable. */
const UNAVAILABLE = [
  '08', // connection exceptions
  '53', // insufficient resources, such as too many connections
  '57P0', // shutting down, crashed, starting up, database dropped, idle session ended
  '25006', // read only: a standby after a failover
];
/** Serialization failure and deadlock: the same transaction may succeed when it is run again. */
const RETRYABLE = ['40001', '40P01'];
/** SQLSTATE of a limit of time that a session has; nothing of its transaction was written. */
const LIMITS: Readonly<Record<string, string>> = {
  '55P03': 'has a lock of another transaction on the same rows',
  '57014': 'did not finish the statement within its limit',
  '25P03': 'ended a transaction that was idle for too long',
};
const NETWORK_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** Messages of pg's errors without a code. */
const CONNECTION_MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Cannot use a pool after calling end',
];

/** The SQLSTATE of a database's error, or the system's code of a network error. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function isRetryable(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && RETRYABLE.includes(code);
}

/**
 * Returns `service.unavailable` when the connection was lost, the database is unreachable, or it
 * took too long; else the error itself. After a lost connection it is unknown whether the statement was executed; repeating it
 * is safe for reads and for writes that carry an idempotency key.
 */
export function asUnavailable(error: unknown): unknown {
  const limit = LIMITS[errorCode(error) ?? ''];
  if (limit !== undefined) return unavailable(limit, error);
  if (!isConnectionError(error)) return error;
  const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
  return unavailable(`cannot be reached: ${reason}`, error);
}

/**
 * Like `asUnavailable`, for an error while connecting. Any error then means that the database cannot
 * be used now, such as a wrong password or a missing database. Of those only the code is shown, and
 * the whole error is kept as the cause, because the database's message may name users.
 */
export function connectError(error: unknown): unknown {
  if (isConnectionError(error)) return asUnavailable(error);
  const code = errorCode(error);
  return unavailable(`rejects the connection${code === undefined ? '' : ` (${code})`}`, error);
}

/** The error of a database that is unavailable for a `reason`, which completes "The database …". */
export function unavailable(reason: string, cause?: unknown): EnginesError {
  return new EnginesError('service.unavailable', `The database ${reason}`, {
    retryAfterSeconds: 1,
    cause,
  });
}

function isConnectionError(error: unknown): boolean {
  // Node tries every address of a host name and reports all failures together.
  if (error instanceof AggregateError) return error.errors.some(isConnectionError);
  const code = errorCode(error);
  if (code !== undefined) {
    return NETWORK_CODES.includes(code) || UNAVAILABLE.some((prefix) => code.startsWith(prefix));
  }
  return error instanceof Error && CONNECTION_MESSAGES.some((text) => error.message.includes(text));
}
