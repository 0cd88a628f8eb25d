import type { ProblemItem } from '../generated/common.js';
import type { ErrorCode } from '../generated/errors.js';
import type { JsonValue } from '../json/json-value.js';

/** Recognises errors of another copy of this package in the same process, unlike `instanceof`. */
const brand = Symbol.for('northstar.EnginesError');

/** How many problems an error lists (COMMON, Problem). */
export const MAX_LISTED_PROBLEMS = 100;

export interface EnginesErrorOptions {
  /** One entry for each problem, all of them at once; the first 100 are kept (COMMON, Problem). */
  errors?: readonly ProblemItem[];
  /** How many problems there are beside those in `errors`. Default: 0. */
  errorsOmitted?: number;
  /** Other members of the problem document, such as `current_rev`. */
  extensions?: Readonly<Record<string, JsonValue>>;
  /** The number of seconds after which a retry may succeed; sent as Retry-After. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/**
 * The error that the engines throw. `code` is stable and declared in an `errors` section of a
 * contract, with its HTTP status. The host converts it to a problem document (RFC 9457).
 */
export class EnginesError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly ProblemItem[];
  /** How many problems are not listed in `errors`. */
  readonly errorsOmitted: number;
  readonly extensions: Readonly<Record<string, JsonValue>>;
  readonly retryAfterSeconds: number | undefined;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options: EnginesErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'EnginesError';
    this.code = code;
    const { errors = [], errorsOmitted = 0 } = options;
    this.errors = errors.slice(0, MAX_LISTED_PROBLEMS);
    this.errorsOmitted = errorsOmitted + errors.length - this.errors.length;
    this.extensions = options.extensions ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export function isEnginesError(value: unknown): value is EnginesError {
  return typeof value === 'object' && value !== null && brand in value;
}
