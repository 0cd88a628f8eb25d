import pg from 'pg';
import type { Candidate } from '../measure/candidate.js';
import { bareCommit, makeBareCanvases } from './bare-tables.js';

/**
 * The rows that every commit must write, in one statement: head revision compared and incremented,
 * the project's counter incremented, event and log row appended, old value closed, new one inserted.
 */
const text = `
  with head as (
    update northstar.documents set head_rev = head_rev + 1, head_event_id = $5, updated_at = $6
    where tenant_id = $1 and project_id = $2 and document_kind = 'canvas' and document_id = $3 and head_rev = $4
    returning head_rev as rev
  ), stream as (
    insert into northstar.event_streams as s (tenant_id, project_id, head_seq)
    select $1, $2, 1 from head
    on conflict (tenant_id, project_id) do update set head_seq = s.head_seq + 1
    returning head_seq as seq
  ), event as (
    insert into northstar.events (tenant_id, project_id, seq, event_id, topic, name, data, at)
    select $1, $2, seq, $5, 'canvas:' || $3, 'canvas.committed', $8::json, $6 from stream
  ), logged as (
    insert into northstar.document_log
      (tenant_id, project_id, document_kind, document_id, rev, event_id, type, args, at, contract_version)
    select $1, $2, 'canvas', $3, rev, $5, 'set_token', $8::json, $6, '1.0.0' from head
  ), closed as (
    update northstar.document_values v set until_rev = head.rev from head
    where v.tenant_id = $1 and v.project_id = $2 and v.document_kind = 'canvas' and v.document_id = $3
      and v.element_id = '' and v.token_path = 'page.grid.columns' and v.until_rev is null
    returning v.value
  ), opened as (
    insert into northstar.document_values
      (tenant_id, project_id, document_kind, document_id, element_id, token_path, value, at, contract_version,
       from_rev)
    select $1, $2, 'canvas', $3, '', 'page.grid.columns', $7::json, $6, '1.0.0', head.rev
    from head left join closed on true
  )
  select head.rev::int as rev, (select value::text from closed) as before from head, stream`;

/** The floor: that statement, prepared, on a pool of bare pipelining pg clients. */
export async function oneStatementCandidate(
  url: string,
  project_id: string,
  workers: number,
): Promise<{ candidate: Candidate; close(): Promise<void> }> {
  const canvases = await makeBareCanvases(url, project_id, workers);
  const pool = new pg.Pool({ connectionString: url, max: Math.min(10, workers), pipeline: true });
  const candidate: Candidate = {
    role: 'floor',
    name: 'one statement, bare pg pool',
    async run(worker) {
      const { event_id, at, value, args } = bareCommit(canvases, worker);
      const { tenant_id } = canvases;
      const { rows } = await pool.query<{ rev: number; before: string | null }>({
        name: 'bare_commit',
        text,
        values: [tenant_id, project_id, canvases.canvas_id(worker), canvases.head(worker), event_id, at, value, args], // prettier-ignore
      });
      canvases.committed(worker, rows[0]?.rev, rows[0]?.before);
    },
  };
  return { candidate, close: () => pool.end() };
}
