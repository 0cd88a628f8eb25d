import type { Database } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/** Projects that hold an event from before $1, which is then their oldest or near it. */
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
 * Forgets a beginning of the log, never a hole: up to the last event before the first one that is
 * young enough. Events that are appended meanwhile have greater places than the head seen here.
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
    ), forgotten as (
      delete from events e using cut
      where e.tenant_id = $1 and e.project_id = $2 and e.seq <= cut.last
      returning e.seq
    ), raised as (
      update event_streams s set horizon = greatest(s.horizon, cut.last) from cut
      where s.tenant_id = $1 and s.project_id = $2
    )
    select count(*) as forgotten from forgotten`,
};

/** Forgets events of all projects from before a moment, one project after the other. */
export async function trimEvents(database: Database, before: string): Promise<number> {
  const worker = database.asWorker();
  let total = 0;
  type Owner = { tenant_id: string; project_id: string };
  for (const { tenant_id, project_id } of await worker.rows<Owner>(projects, [before])) {
    const values = [tenant_id, project_id, before];
    const [row] = await worker.rows<{ forgotten: number }>(trim, values);
    total += row?.forgotten ?? 0;
  }
  return total;
}
