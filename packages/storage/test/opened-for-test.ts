import type { Scope } from '@northstar/contracts';
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

/** Sets an item's place, for which the port has no method yet. */
export async function arrange(
  database: Database,
  scope: Scope,
  feed_id: string,
  item_id: string,
  place: { pinned?: boolean; featured?: boolean; position?: number | null },
): Promise<void> {
  const arranged = {
    name: 'test_arrange',
    text: `update feed_items set pinned = coalesce($5, pinned), featured = coalesce($6, featured),
             position = coalesce($7, position)
           where tenant_id = $1 and project_id = $2 and feed_id = $3 and item_id = $4`,
  };
  const { pinned = null, featured = null, position = null } = place;
  const owner = [scope.tenant_id, scope.project_id, feed_id, item_id];
  await database.for(scope).rows(arranged, [...owner, pinned, featured, position]);
}
