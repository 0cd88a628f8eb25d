import type { Actor } from '@northstar/contracts';

export interface BoundaryOptions {
  /** The URL of the engines: `https://engines.example.com`, with a path if a proxy adds one. */
  baseUrl: string | URL;
  /** The API key, sent as a bearer token. It is never part of an error or a log. */
  key?: string;
  /** Used with identity off, which is possible on a loopback address only. */
  tenant_id?: string;
  /** Required with a key that was created for a whole tenant. */
  project_id?: string;
  surface_id?: string;
  /** The actor of all changes, unless a call's body names another one. */
  actor?: Actor;
  /** Defaults to the platform's `fetch`. */
  fetch?: typeof fetch;
  /** Whether responses are checked against the contract's types. Defaults to `true`. */
  validate?: boolean;
  retry?: RetryOptions;
  /** Called before a request is sent again or a stream reconnects. */
  onRetry?: (retry: Retrying) => void;
  /** Returns a number from 0 to 1, for jitter. Defaults to `Math.random`. */
  random?: () => number;
  /** Creates idempotency keys. Defaults to 128 random bits. */
  newKey?: () => string;
}

export interface RetryOptions {
  /** How often one request is sent at most. Defaults to `3`. */
  attempts?: number;
  /** How often one command is sent at most when others keep changing its canvas. Defaults to `10`. */
  commandAttempts?: number;
  /**
   * The longest wait before a retry, in milliseconds. A request with a longer Retry-After is not
   * retried. Defaults to `30000`.
   */
  maxWaitMs?: number;
  /** The time until a whole response must have arrived, in milliseconds. Defaults to `300000`. */
  answerTimeoutMs?: number;
  /**
   * How long a stream may be silent before it reconnects, in milliseconds. The engines send a
   * comment every 15 seconds. Defaults to `45000`.
   */
  silenceTimeoutMs?: number;
}

export interface Retrying {
  /** The operation's client name, such as `feeds.list`. */
  operation: string;
  /** The number of failures in a row. */
  failures: number;
  waitMs: number;
  /** The reason for the retry; undefined when a stream ended normally. */
  error: unknown;
}
