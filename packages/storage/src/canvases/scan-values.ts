import type { Scope } from '@northstar/contracts';
import type { DocumentRef, StoredValueKey, StoredValueRow, ValueRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, elementIdOf, ROOT } from './document-columns.js';

const values = `
  select v.document_kind, v.document_id, v.element_id, v.token_path, v.value, v.from_rev as rev,
         v.actor, v.at, v.contract_version
  from document_values v
  where v.tenant_id = $1 and v.until_rev is null
    and (v.document_kind, v.document_id, v.element_id, v.token_path) > ($4, $5, $6, $7)`;
const ORDER = 'order by document_kind, document_id, element_id, token_path limit $8';

/** $2 project, $3 surface or null. The tenant's layer belongs to no project. */
const scan: Statement = {
  name: 'document_values_scan',
  text: `
    (${values} and v.project_id = $2 and exists (
       select from documents d where ${belongsTo('d', 'v')}
         and ($3::text is null or d.surface_id is null or d.surface_id = $3)) ${ORDER})
    union all
    (${values} and v.project_id = '' and v.document_kind = 'tenant_layer' ${ORDER})
    ${ORDER}`,
};

type Row = Omit<ValueRow, 'element_id'> & {
  document_kind: DocumentRef['kind'];
  document_id: string;
  element_id: string;
};

/** See CanvasRepository.scanValues. */
export async function scanValues(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  { limit, after }: { limit: number; after?: StoredValueKey },
): Promise<StoredValueRow[]> {
  const { document, element_id, token_path = '' } = after ?? {};
  const start = [document?.kind ?? '', document?.id ?? '', element_id ?? ROOT, token_path];
  const rows = await database.rows<Row>(scan, [
    tenant_id,
    project_id,
    surface_id ?? null,
    ...start,
    limit,
  ]);
  return rows.map(({ document_kind: kind, document_id: id, ...row }) => ({
    ...row,
    document: { kind, id },
    element_id: elementIdOf(row.element_id),
  }));
}
