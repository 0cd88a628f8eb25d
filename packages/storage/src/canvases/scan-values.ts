import type { Scope } from '@northstar/contracts';
import { layerId, type HeldValue } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, elementIdOf, ROOT } from './canvas-columns.js';
import { projectOf } from './document-owner.js';

const held = `
  select v.canvas_id, v.element_id, v.token_path, v.value, v.from_rev as rev, v.actor, v.at,
         v.contract_version
  from canvas_values v
  where v.tenant_id = $1 and v.until_rev is null
    and (v.canvas_id, v.element_id, v.token_path) > ($4, $5, $6)`;
const ORDER = 'order by canvas_id, element_id, token_path limit $7';

/**
 * $2 project, $3 surface or none. $8 and $9 are the project and the id of the tenant's layer,
 * which is read apart, since it is kept elsewhere than the project's own.
 */
const scan: Statement = {
  name: 'canvas_values_scan',
  text: `
    (${held} and v.project_id = $2 and exists (
       select from canvases c where ${belongsTo('c', 'v')}
         and ($3::text is null or c.surface_id is null or c.surface_id = $3)) ${ORDER})
    union all
    (${held} and v.project_id = $8 and v.canvas_id = $9 ${ORDER})
    ${ORDER}`,
};

/** Present values of all that a scope sees, in order; see CanvasRepository.scanValues. */
export async function scanValues(
  database: ScopedDatabase,
  scope: Scope,
  page: {
    limit: number;
    after?: Pick<HeldValue, 'canvas_id' | 'element_id' | 'token_path'>;
  },
): Promise<HeldValue[]> {
  const { tenant_id, project_id, surface_id = null } = scope;
  const { canvas_id = '', element_id = null, token_path = '' } = page.after ?? {};
  const layer = layerId(scope, 'tenant') ?? '';
  const rows = await database.rows<HeldValue & { element_id: string }>(scan, [
    tenant_id,
    project_id,
    surface_id,
    canvas_id,
    element_id ?? ROOT,
    token_path,
    page.limit,
    projectOf(scope, layer),
    layer,
  ]);
  return rows.map((row) => ({ ...row, element_id: elementIdOf(row.element_id) }));
}
