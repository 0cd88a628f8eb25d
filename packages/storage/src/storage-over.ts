import { randomBytes } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import { createSqlCanvasRepository } from './canvases/sql-canvas-repository.js';
import type { Database } from './database/database.js';
import type { OpenedDriver } from './database/opened-driver.js';
import { listProjects } from './events/list-projects.js';
import { createSqlEventLog } from './events/sql-event-log.js';
import { createSqlFeedRepository } from './feeds/sql-feed-repository.js';
import { createSqlApiKeys } from './keys/api-keys.js';
import { readCursorKeys } from './keys/cursor-keys.js';
import { forgetKeys } from './idempotency/forget-keys.js';
import type { OpenStorageOptions } from './open-storage.js';
import type { Storage, StorageInfo } from './storage.js';

const ping = { name: 'ping', text: 'select 1' };

/** The ports over a database that an opened driver carries: the same for every driver. */
export function storageOver(
  name: StorageInfo['driver'],
  driver: OpenedDriver,
  database: Database,
  options: OpenStorageOptions,
): Storage {
  const wake = (scope: Scope) => driver.wake.wake(scope);
  let closing: Promise<void> | undefined;
  return {
    canvases: createSqlCanvasRepository(database, wake),
    feeds: createSqlFeedRepository(database, wake),
    events: createSqlEventLog(database, wake),
    wake: driver.wake,
    apiKeys: createSqlApiKeys(database),
    projects: (tenant_id) => listProjects(database, tenant_id),
    info: { driver: name, schema_version: driver.schemaVersion },
    cursorKeys: () =>
      readCursorKeys(database, {
        randomBytes: options.randomBytes ?? randomBytes,
        now: (options.clock ?? (() => new Date()))(),
      }),
    forgetKeys: (before) => forgetKeys(database, before),
    async ping() {
      await database.asWorker().rows(ping, []);
    },
    close() {
      closing ??= driver.wake.close().then(() => database.close());
      return closing;
    },
  };
}
