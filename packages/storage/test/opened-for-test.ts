import { createStorage } from '../src/create-storage.js';
import { createDatabase, type Database } from '../src/database/database.js';
import type { OpenedDriver } from '../src/database/opened-driver.js';
import type { Storage, StorageInfo } from '../src/storage.js';

/** An opened storage and its database, for what the ports do not offer. */
export interface OpenedForTest {
  storage: Storage;
  database: Database;
  driver: OpenedDriver;
  /** Deletes every row, so that each test begins with an empty database. */
  clear(): Promise<void>;
}

const SCOPED_TABLES = [
  'event_streams',
  'events',
  'event_consumers',
  'idempotency_keys',
  'feeds',
  'feed_items',
  'feed_items_seen',
  'hook_subscriptions',
  'documents',
  'document_elements',
  'document_values',
  'document_log',
  'document_moments',
  'document_imports',
];

export function openedForTest(name: StorageInfo['driver'], driver: OpenedDriver): OpenedForTest {
  const database = createDatabase(driver.sessions, (scope) => driver.wake.wake(scope));
  return {
    storage: createStorage(name, driver),
    database,
    driver,
    async clear() {
      for (const table of SCOPED_TABLES) {
        const statement = { name: `clear_${table}`, text: `delete from ${table}` };
        await database.asWorker().rows(statement, []);
      }
    },
  };
}
