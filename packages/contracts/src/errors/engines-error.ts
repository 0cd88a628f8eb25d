import type { ProblemItem } from '../generated/common.js';
import type { ErrorCode } from '../generated/errors.js';
import type { JsonValue } from '../json/json-value.js';

/** Survives two copies of this package in one process, where `instanceof` does not. */
const brand = Symbol.for('northstar.EnginesError');

export interface EnginesErrorOptions {
  /** One entry for each single fault; all of them at once (COMMON, Mistakes). */
  errors?: readonly ProblemItem[];
  /** Further members of the problem document, such as `current_rev`. */
  extensions?: Readonly<Record<string, JsonValue>>;
  /** Seconds until asking again makes sense; sent as Retry-After. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/**
 * The one error that engines throw at their callers. `code` is stable and stands in a contract's
 * `errors` section, which also gives its HTTP status; a host alone maps it there (RFC 9457).
 */
export class EnginesError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly ProblemItem[];
  readonly extensions: Readonly<Record<string, JsonValue>>;
  readonly retryAfterSeconds: number | undefined;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options: EnginesErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'EnginesError';
    this.code = code;
    this.errors = options.errors ?? [];
    this.extensions = options.extensions ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export function isEnginesError(value: unknown): value is EnginesError {
  return typeof value === 'object' && value !== null && brand in value;
}
