import type { JsonValue, Scope } from '@northstar/contracts';
import type { CanvasGroup, GroupedCanvases } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, ROOT } from './document-columns.js';

/**
 * $4 paths, $5 the number of groups, $6 the number of ids of each, $7 the canvas that is left out.
 * Looks up the paths on each canvas: as a join, it would be planned to read all values.
 */
const group: Statement = {
  name: 'canvases_group',
  text: `
    with visible as materialized (
      select c.document_id as canvas_id, c.canvas_kind as kind, c.surface_id, (
        select coalesce(
          json_agg(json_build_array(v.token_path, v.value) order by v.token_path), '[]')::text
        from document_values v
        where ${belongsTo('v', 'c')} and v.element_id = '${ROOT}'
          and v.token_path = any($4) and v.until_rev is null) as root_values
      from documents c
      where c.tenant_id = $1 and c.project_id = $2 and c.document_kind = 'canvas'
        and ($3::text is null or c.surface_id is null or c.surface_id = $3)
        and c.document_id is distinct from $7
    ), groups as materialized (
      select kind, surface_id, root_values, count(*) as count,
             (array_agg(canvas_id order by canvas_id))[1:$6::integer] as canvas_ids,
             row_number() over (order by count(*) desc, min(canvas_id)) as number
      from visible group by kind, surface_id, root_values
    )
    select kind, surface_id, root_values::json as root_values, count, canvas_ids, number
    from groups where number <= $5
    union all
    select null, null, null, count(*),
           (array_agg(visible.canvas_id order by visible.canvas_id))[1:$6::integer], null
    from visible join groups on groups.kind = visible.kind
      and groups.root_values = visible.root_values
      and groups.surface_id is not distinct from visible.surface_id
    where groups.number > $5 having count(*) > 0
    order by number nulls last`,
};

type Row = Pick<CanvasGroup, 'surface_id' | 'count' | 'canvas_ids'> & {
  /** Null for the row of all further groups. */
  kind: CanvasGroup['kind'] | null;
  root_values: [token_path: string, value: JsonValue][] | null;
};

/** See CanvasRepository.groupCanvases. */
export async function groupCanvases(
  database: ScopedDatabase,
  scope: Scope,
  token_paths: readonly string[],
  { groups, ids, except = null }: { groups: number; ids: number; except?: string | null },
): Promise<GroupedCanvases> {
  const { tenant_id, project_id, surface_id = null } = scope;
  const paths = [...new Set(token_paths)];
  const grouped: GroupedCanvases = { groups: [], others: { count: 0, canvas_ids: [] } };
  const values = [tenant_id, project_id, surface_id, paths, groups, ids, except];
  for (const row of await database.rows<Row>(group, values)) {
    const { kind, surface_id, root_values, count, canvas_ids } = row;
    if (kind === null) grouped.others = { count, canvas_ids };
    else {
      const values = (root_values ?? []).map(([token_path, value]) => ({ token_path, value }));
      grouped.groups.push({ kind, surface_id, values, count, canvas_ids });
    }
  }
  return grouped;
}
