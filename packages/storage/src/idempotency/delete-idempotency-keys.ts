import type { Database } from '../database/database.js';

const deleteOld = {
  name: 'idempotency_delete_old',
  text: `
    with deleted as (delete from idempotency_keys where created_at < $1 returning key)
    select count(*) as deleted from deleted`,
};

/** Deletes the idempotency keys of all projects that are older than a time; returns how many. */
export async function deleteIdempotencyKeys(database: Database, before: string): Promise<number> {
  const [row] = await database.asWorker().rows<{ deleted: number }>(deleteOld, [before]);
  return row?.deleted ?? 0;
}
