import type { JsonValue, Scope } from '@northstar/contracts';
import type { CanvasGroup, GroupedCanvases } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, isCanvas, ROOT } from './canvas-columns.js';

/**
 * $4 paths, $5 how many groups are told apart, $6 how many ids are named of each, $7 the canvas that
 * is left out. Looks up the paths on each canvas: worded otherwise, it is planned to read all values
 * there are.
 */
const gather: Statement = {
  name: 'canvases_gather',
  text: `
    with seen as materialized (
      select c.canvas_id, c.kind, c.surface_id, (
        select coalesce(
          json_agg(json_build_array(v.token_path, v.value) order by v.token_path), '[]')::text
        from canvas_values v
        where ${belongsTo('v', 'c')} and v.element_id = '${ROOT}'
          and v.token_path = any($4) and v.until_rev is null) as says
      from canvases c
      where c.tenant_id = $1 and c.project_id = $2 and c.${isCanvas}
        and ($3::text is null or c.surface_id is null or c.surface_id = $3)
        and c.canvas_id is distinct from $7
    ), alike as materialized (
      select kind, surface_id, says, count(*) as count,
             (array_agg(canvas_id order by canvas_id))[1:$6::integer] as canvas_ids,
             row_number() over (order by count(*) desc, min(canvas_id)) as place
      from seen group by kind, surface_id, says
    )
    select kind, surface_id, says::json as says, count, canvas_ids, place
    from alike where place <= $5
    union all
    select null, null, null, count(*),
           (array_agg(seen.canvas_id order by seen.canvas_id))[1:$6::integer], null
    from seen join alike on alike.kind = seen.kind and alike.says = seen.says
      and alike.surface_id is not distinct from seen.surface_id
    where alike.place > $5 having count(*) > 0
    order by place nulls last`,
};

type Row = Pick<CanvasGroup, 'surface_id' | 'count' | 'canvas_ids'> & {
  /** Null of the row for all other groups. */
  kind: CanvasGroup['kind'] | null;
  says: [token_path: string, value: JsonValue][] | null;
};

/** Canvases gathered by what a layer's value makes of them; see CanvasRepository.groupCanvases. */
export async function groupCanvases(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  token_paths: readonly string[],
  { groups, ids, except }: { groups: number; ids: number; except?: string },
): Promise<GroupedCanvases> {
  const paths = [...new Set(token_paths)];
  const asked = [tenant_id, project_id, surface_id ?? null, paths, groups, ids, except ?? null];
  const grouped: GroupedCanvases = { groups: [], others: { count: 0, canvas_ids: [] } };
  for (const row of await database.rows<Row>(gather, asked)) {
    const { kind, surface_id: of, says, count, canvas_ids } = row;
    if (kind === null) grouped.others = { count, canvas_ids };
    else {
      const values = (says ?? []).map(([token_path, value]) => ({ token_path, value }));
      grouped.groups.push({ kind, surface_id: of, values, count, canvas_ids });
    }
  }
  return grouped;
}
