import { silentLogger, type Clock, type Logger } from '@northstar/contracts';
import type { WakeBus } from '@northstar/realtime';
import { createStorage } from './create-storage.js';
import type { OpenedDriver } from './database/opened-driver.js';
import { parseStorageUrl, type StorageTarget } from './storage-url.js';
import type { Storage } from './storage.js';

export interface OpenStorageOptions {
  /** Default: silent. */
  logger?: Logger;
  /** The maximum number of connections to Postgres. Default: 10; PGlite has one. */
  poolSize?: number;
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

/**
 * Opens `postgres://…`, `pglite:FOLDER` or `pglite:memory`, creates or migrates its schema, and
 * returns the engines' ports over it. Throws `StorageSetupError` when the database cannot be used
 * until somebody changes something, and `service.unavailable` when it cannot be reached now.
 */
export async function openStorage(url: string, options: OpenStorageOptions = {}): Promise<Storage> {
  const target = parseStorageUrl(url);
  return createStorage(target.driver, await openDriver(target, options), options);
}

/** Each driver is imported on first use, because PGlite alone is a Postgres in WebAssembly. */
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
