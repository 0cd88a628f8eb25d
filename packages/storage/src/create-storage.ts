import { randomBytes } from 'node:crypto';
import { silentLogger, type Scope } from '@northstar/contracts';
import { createSqlCanvasRepository } from './canvases/sql-canvas-repository.js';
import { createDatabase } from './database/database.js';
import type { OpenedDriver } from './database/opened-driver.js';
import { listProjects } from './events/list-projects.js';
import { createSqlEventLog } from './events/sql-event-log.js';
import { createSqlFeedRepository } from './feeds/sql-feed-repository.js';
import { deleteIdempotencyKeys } from './idempotency/delete-idempotency-keys.js';
import { createSqlApiKeys } from './keys/api-keys.js';
import { readCursorKeys } from './keys/cursor-keys.js';
import type { OpenStorageOptions, Storage, StorageInfo } from './storage.js';

const ping = { name: 'ping', text: 'select 1' };

/** The ports over an opened driver; the same for every driver. */
export function createStorage(
  name: StorageInfo['driver'],
  driver: OpenedDriver,
  options: OpenStorageOptions = {},
): Storage {
  const { logger = silentLogger, clock = () => new Date(), wake = driver.wake } = options;
  const wakeFollowers = (scope: Scope) => {
    try {
      wake.wake(scope);
    } catch (error) {
      // The write is committed, so a failing wake bus must not fail it; followers poll as well.
      logger.error({ err: error }, 'The wake bus failed');
    }
  };
  const database = createDatabase(driver.sessions, wakeFollowers, options.meter);
  let closing: Promise<void> | undefined;
  return {
    canvases: createSqlCanvasRepository(database),
    feeds: createSqlFeedRepository(database),
    events: createSqlEventLog(database),
    wake,
    apiKeys: createSqlApiKeys(database),
    projects: (tenant_id) => listProjects(database, tenant_id),
    info: { driver: name, schema_version: driver.schemaVersion },
    cursorKeys: () =>
      readCursorKeys(database, { randomBytes: options.randomBytes ?? randomBytes, now: clock() }),
    forgetKeys: (before) => deleteIdempotencyKeys(database, before),
    async ping() {
      await database.asWorker().rows(ping, []);
    },
    close() {
      closing ??= driver.wake.close().then(() => database.close());
      return closing;
    },
  };
}
