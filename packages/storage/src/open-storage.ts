import { silentLogger } from '@northstar/contracts';
import { createStorage } from './create-storage.js';
import type { OpenedDriver } from './database/opened-driver.js';
import { parseStorageUrl, type StorageTarget } from './storage-url.js';
import type { OpenStorageOptions, Storage } from './storage.js';

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
  const { meter, limits } = options;
  switch (target.driver) {
    case 'postgres': {
      const { openPostgres } = await import('./postgres/open-postgres.js');
      return openPostgres(target.connectionString, { logger, poolSize, meter, limits });
    }
    case 'pglite': {
      const { openPglite } = await import('./pglite/open-pglite.js');
      return openPglite(target.folder, { logger, now: clock() });
    }
  }
}
