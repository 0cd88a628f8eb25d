import type { Actor } from '@northstar/contracts';

export interface BoundaryOptions {
  /** Where the engines are: `https://engines.example.com`, with a path where a proxy adds one. */
  baseUrl: string | URL;
  /** Sent as a bearer token. Never part of an error or a log. */
  key?: string;
  /** With identity off, on a loopback address only. */
  tenant_id?: string;
  /** Needed with a key that was made for a whole tenant. */
  project_id?: string;
  surface_id?: string;
  /** Said to have done what is done through here, where a body has an `actor` and names none. */
  actor?: Actor;
  /** The platform's own unless told. */
  fetch?: typeof fetch;
  /** Whether answers are checked against the contract's types; true unless told. */
  validate?: boolean;
  retry?: RetryOptions;
  /** Told of each request or stream that is about to be tried again. */
  onRetry?: (retry: Retrying) => void;
  /** A number from 0 to 1, for jitter. */
  random?: () => number;
  /** Makes idempotency keys; 128 random bits unless told. */
  newKey?: () => string;
}

export interface RetryOptions {
  /** How often one request is sent at most; 3 unless told. */
  attempts?: number;
  /** The longest wait before a next try, in milliseconds; a longer Retry-After is not waited for. */
  max_wait_ms?: number;
  /** A try whose answer is not whole after so long counts as lost, in milliseconds; 5 minutes unless told. */
  answer_ms?: number;
  /** A stream that is silent for so long counts as cut; 45 s, three comments, unless told. */
  silence_ms?: number;
}

export interface Retrying {
  /** Such as `feeds.list`. */
  operation: string;
  /** How many tries have failed in a row. */
  failures: number;
  wait_ms: number;
  /** What went wrong; undefined when a stream came to its end. */
  error: unknown;
}
