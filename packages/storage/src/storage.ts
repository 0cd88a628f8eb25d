import type { Clock, Logger, Meter, Scope } from '@northstar/contracts';
import type { CursorKey } from '@northstar/contracts/cursors';
import type { FeedRepository } from '@northstar/feeds';
import type { EventLog, WakeBus } from '@northstar/realtime';
import type { CanvasRepository } from '@northstar/tokens';
import type { TimeLimits } from './database/time-limits.js';
import type { ApiKeyStore } from './keys/api-keys.js';

export interface OpenStorageOptions {
  /** Default: silent. */
  logger?: Logger;
  /** Default: none. */
  meter?: Meter;
  /** The maximum number of connections to Postgres. Default: 10; PGlite has one. */
  poolSize?: number;
  /** Replaces single values of `defaultTimeLimits`, for Postgres. */
  limits?: Partial<TimeLimits>;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Source of secrets. Default: `randomBytes` of node:crypto. */
  randomBytes?: (size: number) => Uint8Array;
  /**
   * Signals new events to followers. The caller closes it. Default: LISTEN and NOTIFY on Postgres,
   * in-process on PGlite.
   */
  wake?: WakeBus;
}

export interface StorageInfo {
  driver: 'postgres' | 'pglite';
  /** The number of the last migration. */
  schema_version: number;
}

/** One database behind the ports of all engines: a change and its event commit together. */
export interface Storage {
  readonly canvases: CanvasRepository;
  readonly feeds: FeedRepository;
  readonly events: EventLog;
  /** Signals new events, including those of other processes where the bus carries them. */
  readonly wake: WakeBus;
  readonly apiKeys: ApiKeyStore;
  readonly info: StorageInfo;
  /** Lists the projects that have data, of all tenants or of one, ordered by id; for operators. */
  projects(tenant_id?: string): Promise<Scope[]>;
  /** The keys that sign cursors; every process on this database gets the same. */
  cursorKeys(): Promise<CursorKey[]>;
  /**
   * Deletes the idempotency keys of all projects that are older than a time (RFC 3339); returns
   * how many. Keys must be kept for a day (COMMON, Repeating a request).
   */
  forgetKeys(before: string): Promise<number>;
  /** Throws `service.unavailable` when the database does not respond. */
  ping(): Promise<void>;
  /** Waits for queries in progress, then closes. May be called repeatedly. */
  close(): Promise<void>;
}
