import type { Database } from '../database/database.js';

const forget = {
  name: 'once_forget',
  text: `
    with forgotten as (delete from idempotency_keys where created_at < $1 returning key)
    select count(*) as forgotten from forgotten`,
};

/** Forgets the idempotency keys of all projects from before a moment; returns how many. */
export async function forgetKeys(database: Database, before: string): Promise<number> {
  const [row] = await database.asWorker().rows<{ forgotten: number }>(forget, [before]);
  return row?.forgotten ?? 0;
}
