import type { CursorKey } from '@northstar/contracts/cursors';
import type { Database } from '../database/database.js';

const FIRST_KEY = 'k1';
const SECRET_BYTES = 32;

/**
 * The keys that sign cursors, the current one first. The first call on a new database creates a
 * key; when several processes call at once, all of them get the same.
 */
export async function readCursorKeys(
  database: Database,
  options: { randomBytes(size: number): Uint8Array; now: Date },
): Promise<CursorKey[]> {
  const worker = database.asWorker();
  const read = async () => {
    const rows = await worker.kysely
      .selectFrom('cursor_keys')
      .select(['key_id', 'secret'])
      .orderBy('created_at', 'desc')
      .orderBy('key_id')
      .execute();
    // One driver returns a Buffer, the other a Uint8Array.
    return rows.map(({ key_id, secret }) => ({ key_id, secret: new Uint8Array(secret) }));
  };
  const known = await read();
  if (known.length > 0) return known;
  await worker.kysely
    .insertInto('cursor_keys')
    .values({
      key_id: FIRST_KEY,
      secret: options.randomBytes(SECRET_BYTES),
      created_at: options.now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return read();
}
