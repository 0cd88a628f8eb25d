import type { Database } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, isDocument } from './document-columns.js';

/** Canvases whose oldest log row is from before $1 and is not the newest too. */
const candidates: Statement = {
  name: 'canvases_to_trim',
  text: `
    select d.tenant_id, d.project_id, d.document_kind, d.document_id from documents d
    where d.document_kind = 'canvas' and d.head_rev > d.horizon_rev + 1 and exists (
      select from document_log l
      where ${belongsTo('l', 'd')} and l.rev = d.horizon_rev + 1 and l.at < $1)`,
};

/**
 * Deletes the start of a log, never a part from its middle: all rows before the first one that is
 * not older than $5, or before the newest. The canvas is locked first, so that it is not deleted
 * and created again meanwhile; first_kept is determined once, before any row is deleted.
 */
const trim: Statement = {
  name: 'document_log_trim',
  text: `
    with document as materialized (
      select * from documents where ${isDocument} for update
    ), cut as materialized (
      select least(head_rev, (
        select l.rev from document_log l
        where ${belongsTo('l', 'document')} and l.at >= $5 order by l.rev limit 1)) as first_kept
      from document
    ), deleted as (
      delete from document_log l using cut where ${isDocument} and l.rev < cut.first_kept
      returning l.rev, l.at
    ), moments as (
      insert into document_moments (
        tenant_id, project_id, document_kind, document_id, first_rev, last_rev, times)
      select $1, $2, $3, $4, min(rev), max(rev), array_agg(at order by rev)
      from deleted group by (rev - 1) / 1000
    ), raised as (
      update documents set horizon_rev = latest.rev
      from (select max(rev) as rev from deleted) latest
      where ${isDocument} and latest.rev is not null
    )
    select count(*) as deleted from deleted`,
};

/** See CanvasRepository.trimLogs. */
export async function trimLogs(database: Database, before: string): Promise<number> {
  const worker = database.asWorker();
  type Key = Record<'tenant_id' | 'project_id' | 'document_kind' | 'document_id', string>;
  let total = 0;
  for (const key of await worker.rows<Key>(candidates, [before])) {
    const { tenant_id, project_id, document_kind, document_id } = key;
    const values = [tenant_id, project_id, document_kind, document_id, before];
    const [row] = await worker.rows<{ deleted: number }>(trim, values);
    total += row?.deleted ?? 0;
  }
  return total;
}
