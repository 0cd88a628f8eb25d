import type { Scope } from '@northstar/contracts';
import { documentKey, isLayerInScope, type DocumentRef, type LayerRef } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { keyOf } from './document-columns.js';

/**
 * Waits for commits that are in progress. Documents are locked before the counters of events and in
 * one order, so that no two commits wait for each other.
 */
const lock: Statement = {
  name: 'documents_lock',
  text: `
    select d.document_kind as kind, d.document_id as id, d.head_rev from documents d
    join unnest($2::text[], $3::text[], $4::text[]) as wanted (project_id, document_kind, document_id)
      on d.project_id = wanted.project_id and d.document_kind = wanted.document_kind
        and d.document_id = wanted.document_id
    where d.tenant_id = $1 and ($5::text is null or d.surface_id is null or d.surface_id = $5)
    order by d.document_kind, d.document_id for update of d`,
};

const insertLayer: Statement = {
  name: 'layer_insert',
  text: `
    insert into documents (
      tenant_id, project_id, document_kind, document_id, surface_id, head_rev, created_at,
      updated_at)
    values ($1, $2, $3, $4, $5, 0, $6, $6)
    on conflict (tenant_id, project_id, document_kind, document_id) do nothing
    returning document_id`,
};

/** The code of a serialization failure, so that the transaction is run again. */
class CreatedConcurrently extends Error {
  readonly code = '40001';
}

/**
 * Locks documents until the transaction ends and returns their head revisions, in the order of
 * `documents`; null for a document that does not exist. A layer that was never written is at
 * revision 0 and has no row to lock.
 */
export async function lockDocuments(
  queries: Queries,
  scope: Scope,
  documents: readonly DocumentRef[],
): Promise<{ heads: (number | null)[]; unwritten: LayerRef[] }> {
  const keys = documents.map((document) => keyOf(scope, document));
  const columns = [1, 2, 3].map((column) => keys.map((key) => key[column]));
  const values = [scope.tenant_id, ...columns, scope.surface_id ?? null];
  const rows = await queries.rows<DocumentRef & { head_rev: number }>(lock, values);
  const locked = new Map(rows.map((row) => [documentKey(row), row.head_rev]));
  const unwritten = documents.flatMap((document) => {
    if (document.kind === 'canvas' || locked.has(documentKey(document))) return [];
    return isLayerInScope(scope, document) ? [document] : [];
  });
  const isUnwritten = (document: DocumentRef) => unwritten.some((layer) => layer === document);
  const heads = documents.map(
    (document) => locked.get(documentKey(document)) ?? (isUnwritten(document) ? 0 : null),
  );
  return { heads, unwritten };
}

/**
 * Creates layers at revision 0. Waits for another transaction that creates one of them; the own
 * transaction is then run again.
 */
export async function createLayers(
  queries: Queries,
  scope: Scope,
  layers: readonly LayerRef[],
  at: string,
): Promise<void> {
  for (const layer of layers.toSorted((a, b) => (documentKey(a) < documentKey(b) ? -1 : 1))) {
    const surface_id = layer.kind === 'surface_layer' ? layer.id : null;
    const created = await queries.rows(insertLayer, [...keyOf(scope, layer), surface_id, at]);
    if (created.length === 0) {
      throw new CreatedConcurrently(`Another transaction created ${documentKey(layer)}`);
    }
  }
}
