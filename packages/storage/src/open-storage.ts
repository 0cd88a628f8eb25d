import { silentLogger, type Clock, type Logger } from '@northstar/contracts';
import { createDatabase } from './database/database.js';
import type { OpenedDriver } from './database/opened-driver.js';
import { parseStorageUrl, type StorageTarget } from './storage-url.js';
import { storageOver } from './storage-over.js';
import type { Storage } from './storage.js';

export interface OpenStorageOptions {
  logger?: Logger;
  /** Connections to Postgres at most, 10 unless told; PGlite has one. */
  poolSize?: number;
  clock?: Clock;
  /** Where secrets come from. */
  randomBytes?: (size: number) => Uint8Array;
}

/**
 * Opens `postgres://…`, `pglite:FOLDER` or `pglite:memory`, makes or updates its schema, and gives
 * the engines' ports over it. Throws `StorageSetupError` when that cannot be (the message says
 * why, and what would do), `service.unavailable` when the database cannot be reached.
 */
export async function openStorage(url: string, options: OpenStorageOptions = {}): Promise<Storage> {
  const target = parseStorageUrl(url);
  const driver = await openDriver(target, options);
  return storageOver(target.driver, driver, createDatabase(driver.sessions), options);
}

/** Each driver is loaded when it is wanted: PGlite alone is a Postgres in WebAssembly. */
async function openDriver(
  target: StorageTarget,
  options: OpenStorageOptions,
): Promise<OpenedDriver> {
  const { logger = silentLogger, poolSize = 10, clock = () => new Date() } = options;
  switch (target.driver) {
    case 'postgres': {
      const { openPostgres } = await import('./postgres/open-postgres.js');
      return openPostgres(target.connectionString, { logger, poolSize });
    }
    case 'pglite': {
      const { openPglite } = await import('./pglite/open-pglite.js');
      return openPglite(target.folder, { logger, now: clock() });
    }
  }
}
