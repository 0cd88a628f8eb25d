import type { Scope } from '@northstar/contracts';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, isCanvas, ROOT } from './canvas-columns.js';

/** Looks up each path on each canvas: worded otherwise, it is planned to read all values there are. */
const without: Statement = {
  name: 'canvases_without',
  text: `
    with reached as materialized (
      select c.canvas_id from canvases c
      where c.tenant_id = $1 and c.project_id = $2 and c.${isCanvas}
        and ($3::text is null or c.surface_id is null or c.surface_id = $3)
        and (
          select count(*) from canvas_values v
          where ${belongsTo('v', 'c')} and v.element_id = '${ROOT}'
            and v.token_path = any($4) and v.until_rev is null) < cardinality($4::text[])
    )
    select (select count(*) from reached) as count,
      array(select canvas_id from reached order by canvas_id limit $5) as canvas_ids`,
};

/** Canvases that leave one of the paths unset on their root; see CanvasRepository.canvasesWithout. */
export async function canvasesWithout(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  token_paths: readonly string[],
  limit: number,
): Promise<{ count: number; canvas_ids: string[] }> {
  type Row = { count: number; canvas_ids: string[] };
  const paths = [...new Set(token_paths)];
  const asked = [tenant_id, project_id, surface_id ?? null, paths, limit];
  const [row] = await database.rows<Row>(without, asked);
  return row ?? { count: 0, canvas_ids: [] };
}
