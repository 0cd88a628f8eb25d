import pg from 'pg';
import type { Candidate } from '../measure/candidate.js';
import { addresses, scope } from './aged-canvases.js';

/** Reads a versioned table the usual way: the row with the greatest revision of each address. */
const text = `
  select distinct on (element_id, token_path) element_id, token_path, value, from_rev
  from northstar.document_values where tenant_id = $1 and project_id = $2 and document_kind = 'canvas' and document_id = $3
  order by element_id, token_path, from_rev desc`;

/** The peer: reads the same canvas from the same table without using `until_rev`. */
export function newestRowsCandidate(
  url: string,
  canvas_id: string,
  name: string,
): { candidate: Candidate; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const values = [scope.tenant_id, scope.project_id, canvas_id];
  const candidate: Candidate = {
    role: 'peer',
    name,
    async run() {
      const { rows } = await pool.query({ name: 'newest_rows', text, values });
      if (rows.length !== addresses) throw new Error(`There are ${rows.length} newest rows`);
    },
  };
  return { candidate, close: () => pool.end() };
}
