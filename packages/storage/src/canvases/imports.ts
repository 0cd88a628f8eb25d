import type { JsonValue, Scope } from '@northstar/contracts';
import type { DocumentRef } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { isDocument, isVisibleDocument, keyOf, visibleKeyOf } from './document-columns.js';

const insert: Statement = {
  name: 'document_imports_insert',
  text: `
    insert into document_imports
      (tenant_id, project_id, document_kind, document_id, rev, document)
    values ($1, $2, $3, $4, $5, $6::json)`,
};

const newest: Statement = {
  name: 'document_imports_newest',
  text: `
    select document from document_imports
    where ${isDocument} and rev <= $6 and exists (select from documents where ${isVisibleDocument})
    order by rev desc limit 1`,
};

/** Stores the document that a revision's values were imported from. */
export async function storeImport(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  { rev, imported }: { rev: number; imported: JsonValue },
): Promise<void> {
  await queries.rows(insert, [...keyOf(scope, document), rev, JSON.stringify(imported)]);
}

/** See CanvasRepository.readImport. */
export async function readImport(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  rev: number,
): Promise<JsonValue | null> {
  const values = [...visibleKeyOf(scope, document), rev];
  const [row] = await queries.rows<{ document: JsonValue }>(newest, values);
  return row?.document ?? null;
}
