import type { Database } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, isCanvas } from './canvas-columns.js';

/** Canvases whose oldest log row is from before $1 and is not their newest too. */
const candidates: Statement = {
  name: 'canvas_trim_candidates',
  text: `
    select c.tenant_id, c.project_id, c.canvas_id from canvases c
    where c.head_rev > c.horizon_rev + 1 and c.${isCanvas} and exists (
      select from canvas_log l
      where ${belongsTo('l', 'c')} and l.rev = c.horizon_rev + 1 and l.at < $1)`,
};

/**
 * Forgets a beginning of a log, never a hole: up to the last commit before the first one that is
 * young enough, or the newest. The canvas is locked first, so that nobody deletes it meanwhile and
 * finds moments on the one that is made anew; the cut is told once, before any row is looked at.
 */
const trim: Statement = {
  name: 'canvas_trim',
  text: `
    with canvas as materialized (
      select * from canvases where tenant_id = $1 and project_id = $2 and canvas_id = $3 for update
    ), cut as materialized (
      select least(head_rev, (
        select l.rev from canvas_log l
        where ${belongsTo('l', 'canvas')} and l.at >= $4 order by l.rev limit 1)) as first_kept
      from canvas
    ), forgotten as (
      delete from canvas_log l using cut
      where l.tenant_id = $1 and l.project_id = $2 and l.canvas_id = $3 and l.rev < cut.first_kept
      returning l.rev, l.at
    ), remembered as (
      insert into canvas_moments (tenant_id, project_id, canvas_id, first_rev, last_rev, times)
      select $1, $2, $3, min(rev), max(rev), array_agg(at order by rev)
      from forgotten group by (rev - 1) / 1000
    ), raised as (
      update canvases c set horizon_rev = latest.rev
      from (select max(rev) as rev from forgotten) latest
      where c.tenant_id = $1 and c.project_id = $2 and c.canvas_id = $3 and latest.rev is not null
    )
    select count(*) as forgotten from forgotten`,
};

/** Forgets log rows of all canvases from before a moment; see CanvasRepository.trimLogs. */
export async function trimLogs(database: Database, before: string): Promise<number> {
  const worker = database.asWorker();
  let total = 0;
  type Owner = { tenant_id: string; project_id: string; canvas_id: string };
  for (const { tenant_id, project_id, canvas_id } of await worker.rows<Owner>(candidates, [
    before,
  ])) {
    const values = [tenant_id, project_id, canvas_id, before];
    const [row] = await worker.rows<{ forgotten: number }>(trim, values);
    total += row?.forgotten ?? 0;
  }
  return total;
}
