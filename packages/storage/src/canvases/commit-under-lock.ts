import type { JsonValue, Scope } from '@northstar/contracts';
import { documentKey } from '@northstar/tokens';
import type { CommitOutcome, DocumentCommit, DocumentRef } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import { appendEvents, type EventToAppend } from '../events/append-events.js';
import {
  beforeOf,
  writeStatement,
  writeValues,
  type DocumentWrite,
  type WriteRow,
} from './commit-statement.js';
import { storeImport } from './imports.js';
import { createLayers, lockDocuments } from './lock-documents.js';
import { isAllowed } from './precondition.js';
import { findCommit } from './read-log.js';

/**
 * A commit of several statements in one transaction: for two documents, for a layer that was never
 * written, for the tenant's layer, for imported values, and for any commit that one statement did
 * not write.
 */
export async function commitUnderLock(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  commit: DocumentCommit,
): Promise<CommitOutcome> {
  const { accompanying, idempotency, precondition, imported, at } = commit;
  const documents = accompanying === undefined ? [document] : [document, accompanying.layer];
  const { heads, unwritten } = await lockDocuments(queries, scope, documents);
  const [head_rev = null, layer_rev = null] = heads;
  if (head_rev === null || (accompanying !== undefined && layer_rev === null)) {
    return { status: 'missing' };
  }
  if (idempotency !== undefined) {
    const used = await findCommit(queries, scope, document, { idempotency_key: idempotency.key });
    if (used !== null) {
      const { logged, fingerprint } = used;
      return { status: 'replayed', logged, fingerprint: fingerprint ?? '' };
    }
  }
  if (head_rev !== commit.base_rev) return { status: 'conflict', head_rev };
  if (precondition && !(await isAllowed(queries, scope, document, precondition))) {
    return { status: 'precondition_failed' };
  }
  if (layer_rev !== null && layer_rev !== (accompanying?.base_rev ?? layer_rev)) {
    return { status: 'accompanying_conflict', head_rev: layer_rev };
  }

  await createLayers(queries, scope, unwritten, at);
  const written = await write(queries, scope, document, commit);
  if (imported !== undefined) {
    await storeImport(queries, scope, document, { rev: written.rev, imported });
  }
  const events = [{ draft: commit.event, toTenant: isTenantLayer(document) }];
  if (accompanying === undefined || layer_rev === null) {
    return { status: 'committed', ...written, project_seq: await append(queries, scope, events) };
  }
  const layer = await write(queries, scope, accompanying.layer, {
    ...accompanying,
    base_rev: layer_rev,
    at,
    actor: commit.actor,
    contract_version: commit.contract_version,
    elements: [],
    removed_elements: [],
  });
  const draft = accompanying.event(layer.rev);
  events.push({ draft, toTenant: isTenantLayer(accompanying.layer) });
  const project_seq = await append(queries, scope, events);
  return { status: 'committed', ...written, project_seq, accompanying: layer };
}

function isTenantLayer({ kind }: DocumentRef): boolean {
  return kind === 'tenant_layer';
}

/** Returns the sequence number of the first event. */
async function append(
  queries: Queries,
  scope: Scope,
  events: readonly EventToAppend[],
): Promise<number> {
  const last = await appendEvents(queries, scope, events);
  if (last === undefined) throw new Error('A commit appends at least one event');
  return last - events.length + 1;
}

async function write(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  commit: DocumentWrite,
): Promise<{ rev: number; before: (JsonValue | undefined)[] }> {
  const values = writeValues(scope, document, commit);
  const [row] = await queries.rows<WriteRow>(writeStatement, values);
  if (row === undefined) throw new Error(`${documentKey(document)} changed while it was locked`);
  return { rev: row.rev, before: beforeOf(row) };
}
