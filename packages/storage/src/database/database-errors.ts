import { EnginesError } from '@northstar/contracts';

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) that say: not now. */
const UNAVAILABLE = [
  '08', // connection exceptions
  '53', // insufficient resources, such as too many connections
  '57P0', // shutting down, crashed, starting up, database dropped
  '25006', // read only: a standby after a failover
];
/** Serialization failure and deadlock: the same work begun anew may well go through. */
const REPEATABLE = ['40001', '40P01'];
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
/** pg gives no code for these. */
const MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Cannot use a pool after calling end',
];

/** SQLSTATE of a database's error, or the system's code of a network error. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function isUniqueViolation(error: unknown): boolean {
  return errorCode(error) === '23505';
}

export function isRepeatable(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && REPEATABLE.includes(code);
}

/**
 * What to throw for what a driver threw: `service.unavailable` when the database cannot be reached
 * or was lost on the way, else the error itself. After a loss nobody knows whether the statement
 * was carried out; asking again is right for reads and for writes that carry an idempotency key.
 */
export function asUnavailable(error: unknown): unknown {
  if (!isLoss(error)) return error;
  const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
  return unavailable(`cannot be reached: ${reason}`, error);
}

/**
 * The same for what came of connecting, where nothing was asked yet: whatever the database says
 * then (another password, no such database, no connections allowed), it cannot be worked with for
 * now. Its own words may name users, so they stay in the cause.
 */
export function asRefused(error: unknown): unknown {
  if (isLoss(error)) return asUnavailable(error);
  const code = errorCode(error);
  const told = code === undefined ? '' : ` (${code})`;
  return unavailable(`refuses the connection${told}`, error);
}

function unavailable(how: string, cause: unknown): EnginesError {
  return new EnginesError('service.unavailable', `The database ${how}`, {
    retryAfterSeconds: 1,
    cause,
  });
}

function isLoss(error: unknown): boolean {
  // Node tries every address of a name and tells of all failures at once.
  if (error instanceof AggregateError) return error.errors.some(isLoss);
  const code = errorCode(error);
  if (code !== undefined) {
    return NETWORK.includes(code) || UNAVAILABLE.some((prefix) => code.startsWith(prefix));
  }
  return error instanceof Error && MESSAGES.some((text) => error.message.includes(text));
}
