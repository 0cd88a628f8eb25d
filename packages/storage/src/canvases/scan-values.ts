import type { Scope } from '@northstar/contracts';
import type { DocumentRef, StoredValueKey, StoredValueRow, ValueRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, elementIdOf, ROOT } from './canvas-columns.js';
import { documentOf, projectOf, storedId } from './document-owner.js';

const held = `
  select v.canvas_id, v.element_id, v.token_path, v.value, v.from_rev as rev, v.actor, v.at,
         v.contract_version
  from canvas_values v
  where v.tenant_id = $1 and v.until_rev is null
    and (v.canvas_id like '@%', v.canvas_id, v.element_id, v.token_path) > ($4 like '@%', $4, $5, $6)`;
const ORDER = `order by canvas_id like '@%', canvas_id, element_id, token_path limit $7`;

/**
 * $2 project, $3 surface or none. $8 and $9 are the project and the id of the tenant's layer,
 * which is read apart, since it is kept elsewhere than the project's own.
 */
const scan: Statement = {
  name: 'canvas_values_scan',
  text: `
    select * from ((${held} and v.project_id = $2 and exists (
       select from canvases c where ${belongsTo('c', 'v')}
         and ($3::text is null or c.surface_id is null or c.surface_id = $3)) ${ORDER})
    union all
    (${held} and v.project_id = $8 and v.canvas_id = $9 ${ORDER})) found
    ${ORDER}`,
};

/** Present values of all that a scope sees, in order; see CanvasRepository.scanValues. */
export async function scanValues(
  database: ScopedDatabase,
  scope: Scope,
  page: {
    limit: number;
    after?: StoredValueKey;
  },
): Promise<StoredValueRow[]> {
  const { tenant_id, project_id, surface_id = null } = scope;
  const { document, element_id = null, token_path = '' } = page.after ?? {};
  const layer: DocumentRef = { kind: 'tenant_layer', id: tenant_id };
  const rows = await database.rows<ValueRow & { canvas_id: string; element_id: string }>(scan, [
    tenant_id,
    project_id,
    surface_id,
    document === undefined ? '' : storedId(document),
    element_id ?? ROOT,
    token_path,
    page.limit,
    projectOf(scope, layer),
    storedId(layer),
  ]);
  return rows.map(({ canvas_id, ...row }) => ({
    ...row,
    document: documentOf(scope, canvas_id),
    element_id: elementIdOf(row.element_id),
  }));
}
