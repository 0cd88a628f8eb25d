import type { Scope } from '@northstar/contracts';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

const read: Statement = {
  name: 'event_consumers_read',
  text: `
    select position from event_consumers
    where tenant_id = $1 and project_id = $2 and consumer = $3`,
};

const save: Statement = {
  name: 'event_consumers_save',
  text: `
    insert into event_consumers (tenant_id, project_id, consumer, position)
    values ($1, $2, $3, $4)
    on conflict (tenant_id, project_id, consumer)
      do update set position = excluded.position, updated_at = now()`,
};

/** The saved position of a consumer of events; null when none was saved. */
export async function readPosition(
  queries: Queries,
  scope: Scope,
  consumer: string,
): Promise<number | null> {
  const values = [scope.tenant_id, scope.project_id, consumer];
  const [row] = await queries.rows<{ position: number }>(read, values);
  return row?.position ?? null;
}

export async function savePosition(
  queries: Queries,
  scope: Scope,
  consumer: string,
  seq: number,
): Promise<void> {
  await queries.rows(save, [scope.tenant_id, scope.project_id, consumer, seq]);
}
