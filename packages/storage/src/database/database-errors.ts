import { EnginesError } from '@northstar/contracts';

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) of a database that is unavailable. */
const UNAVAILABLE = [
  '08', // connection exceptions
  '53', // insufficient resources, such as too many connections
  '57P0', // shutting down, crashed, starting up, database dropped
  '25006', // read only: a standby after a failover
];
/** Serialization failure and deadlock: the same transaction may succeed when it is run again. */
const RETRYABLE = ['40001', '40P01'];
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** Errors for which pg has no code. */
const MESSAGES = [
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
 * Returns `service.unavailable` for an error of a lost or unreachable database, else the error
 * itself. After a lost connection it is unknown whether the statement was carried out; repeating it
 * is safe for reads and for writes that carry an idempotency key.
 */
export function asUnavailable(error: unknown): unknown {
  if (!isConnectionError(error)) return error;
  const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
  return unavailable(`cannot be reached: ${reason}`, error);
}

/**
 * The same for an error of connecting. Any error then means that the database cannot be used now
 * (wrong password, no such database, no connections allowed). The database's message may name users,
 * so it is kept in the cause only.
 */
export function connectError(error: unknown): unknown {
  if (isConnectionError(error)) return asUnavailable(error);
  const code = errorCode(error);
  return unavailable(`rejects the connection${code === undefined ? '' : ` (${code})`}`, error);
}

function unavailable(reason: string, cause: unknown): EnginesError {
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
    return NETWORK.includes(code) || UNAVAILABLE.some((prefix) => code.startsWith(prefix));
  }
  return error instanceof Error && MESSAGES.some((text) => error.message.includes(text));
}
