import type { Scope } from '@northstar/contracts';
import type { CursorKey } from '@northstar/contracts/cursors';
import type { FeedRepository } from '@northstar/feeds';
import type { EventLog, WakeBus } from '@northstar/realtime';
import type { CanvasRepository } from '@northstar/tokens';
import type { ApiKeyStore } from './keys/api-keys.js';

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
  /** Signals of new events, also from other processes where the database carries them. */
  readonly wake: WakeBus;
  readonly apiKeys: ApiKeyStore;
  readonly info: StorageInfo;
  /** The projects that hold anything, of all tenants or of one, by their ids; for operators. */
  projects(tenant_id?: string): Promise<Scope[]>;
  /** What cursors are signed with; every process on this database gets the same. */
  cursorKeys(): Promise<CursorKey[]>;
  /**
   * Forgets idempotency keys of all projects from before that moment (RFC 3339); returns how many.
   * They are promised for a day (COMMON, Repeating a request).
   */
  forgetKeys(before: string): Promise<number>;
  /** Throws `service.unavailable` when the database does not answer. */
  ping(): Promise<void>;
  /** Waits for what is under way, then closes. Harmless when repeated. */
  close(): Promise<void>;
}
