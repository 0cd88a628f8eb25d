import pg from 'pg';
import type { Candidate } from '../measure/candidate.js';
import { bareCommit, makeBareCanvases } from './bare-tables.js';

const raise = `update northstar.documents set head_rev = head_rev + 1, head_event_id = $5, updated_at = $6
  where tenant_id = $1 and project_id = $2 and document_kind = 'canvas' and document_id = $3 and head_rev = $4
  returning head_rev::int as rev`;
const count = `insert into northstar.event_streams as s (tenant_id, project_id, head_seq)
  values ($1, $2, 1)
  on conflict (tenant_id, project_id) do update set head_seq = s.head_seq + 1 returning head_seq`;
const append = `with event as (
    insert into northstar.events (tenant_id, project_id, seq, event_id, topic, name, data, at)
    values ($1, $2, $8, $4, 'canvas:' || $3, 'canvas.committed', $6::json, $5))
  insert into northstar.document_log
    (tenant_id, project_id, document_kind, document_id, rev, event_id, type, args, at, contract_version)
  values ($1, $2, 'canvas', $3, $7, $4, 'set_token', $6::json, $5, '1.0.0')`;
const close = `update northstar.document_values set until_rev = $4
  where tenant_id = $1 and project_id = $2 and document_kind = 'canvas' and document_id = $3
    and element_id = '' and token_path = 'page.grid.columns' and until_rev is null
  returning value::text as before`;
const open = `insert into northstar.document_values
    (tenant_id, project_id, document_kind, document_id, element_id, token_path, value, at, contract_version, from_rev)
  values ($1, $2, 'canvas', $3, '', 'page.grid.columns', $4::json, $5, '1.0.0', $6)`;

/** The peer: the same rows written by five statements in a transaction, the usual way. */
export async function fiveStatementsCandidate(
  url: string,
  project_id: string,
  workers: number,
): Promise<{ candidate: Candidate; close(): Promise<void> }> {
  const canvases = await makeBareCanvases(url, project_id, workers);
  const pool = new pg.Pool({ connectionString: url, max: Math.min(10, workers) });
  const candidate: Candidate = {
    role: 'peer',
    name: 'five statements in a transaction',
    async run(worker) {
      const { event_id, at, value, args } = bareCommit(canvases, worker);
      const project = [canvases.tenant_id, project_id];
      const canvas = [...project, canvases.canvas_id(worker)];
      const client = await pool.connect();
      try {
        await client.query('begin');
        const raised = await client.query<{ rev: number }>(raise, [
          ...canvas,
          canvases.head(worker),
          event_id,
          at,
        ]);
        const rev = raised.rows[0]?.rev;
        const closed = await client.query<{ before: string }>(close, [...canvas, rev]);
        await client.query(open, [...canvas, value, at, rev]);
        const counted = await client.query<{ head_seq: string }>(count, project);
        await client.query(append, [...canvas, event_id, at, args, rev, counted.rows[0]?.head_seq]);
        await client.query('commit');
        canvases.committed(worker, rev, closed.rows[0]?.before);
      } finally {
        client.release();
      }
    },
  };
  return { candidate, close: () => pool.end() };
}
