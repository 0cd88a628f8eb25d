import type { Scope } from '@northstar/contracts';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/** Lists the projects whose oldest event is older than $1. */
const projects: Statement = {
  name: 'events_trim_projects',
  text: `
    select s.tenant_id, s.project_id from event_streams s
    where s.head_seq > s.horizon and exists (
      select from events e
      where e.tenant_id = s.tenant_id and e.project_id = s.project_id
        and e.seq = s.horizon + 1 and e.at < $1
    )`,
};

/**
 * Deletes from the beginning of the log up to the first event that is young enough, so that no gap
 * is left. Events that are appended meanwhile have greater sequence numbers than the head read here.
 */
const trim: Statement = {
  name: 'events_trim',
  text: `
    with cut as (
      select coalesce(
        (select e.seq from events e
         where e.tenant_id = $1 and e.project_id = $2 and e.at >= $3
         order by e.seq limit 1),
        s.head_seq + 1) - 1 as last
      from event_streams s where s.tenant_id = $1 and s.project_id = $2
    ), deleted as (
      delete from events e using cut
      where e.tenant_id = $1 and e.project_id = $2 and e.seq <= cut.last
      returning e.seq
    ), raised as (
      update event_streams s set horizon = greatest(s.horizon, cut.last) from cut
      where s.tenant_id = $1 and s.project_id = $2
    )
    select count(*) as deleted from deleted`,
};

/** Deletes the events of all projects that are older than a time, project by project. */
export async function trimEvents(database: Database, before: string): Promise<number> {
  const worker = database.asWorker();
  let total = 0;
  for (const { tenant_id, project_id } of await worker.rows<Scope>(projects, [before])) {
    const values = [tenant_id, project_id, before];
    const [row] = await worker.rows<{ deleted: number }>(trim, values);
    total += row?.deleted ?? 0;
  }
  return total;
}
