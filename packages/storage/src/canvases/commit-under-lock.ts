import type { Scope } from '@northstar/contracts';
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
import { keepImport } from './canvas-imports.js';
import { lockDocuments, makeLayers } from './lock-documents.js';
import { isPlaced } from './place-parts.js';
import { findCommit } from './read-log.js';

/**
 * A commit step by step, in a transaction: for two documents, for a layer that is not written
 * yet, for the tenant's layer, for values with the document that they came from, and for any commit
 * that could not be written in one statement.
 */
export async function commitUnderLock(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  commit: DocumentCommit,
): Promise<CommitOutcome> {
  const { accompanying, at } = commit;
  const documents = accompanying === undefined ? [document] : [document, accompanying.layer];
  const { heads, unwritten } = await lockDocuments(queries, scope, documents);
  const [head = null, beside = null] = heads;
  if (head === null || (accompanying !== undefined && beside === null)) {
    return { status: 'missing' };
  }
  if (commit.idempotency !== undefined) {
    const { key } = commit.idempotency;
    const used = await findCommit(queries, scope, document, { idempotency_key: key });
    if (used !== null) {
      const { logged, fingerprint } = used;
      return { status: 'replayed', logged, fingerprint: fingerprint ?? '' };
    }
  }
  if (head !== commit.base_rev) return { status: 'conflict', head_rev: head };
  if (commit.precondition && !(await isPlaced(queries, scope, document, commit.precondition))) {
    return { status: 'precondition_failed' };
  }
  if (beside !== null && beside !== (accompanying?.base_rev ?? beside)) {
    return { status: 'accompanying_conflict', head_rev: beside };
  }
  await makeLayers(queries, scope, unwritten, at);
  const written = await write(queries, scope, document, commit);
  if (commit.imported !== undefined) {
    const { rev } = written;
    await keepImport(queries, scope, document, { rev, document: commit.imported });
  }
  const events = [{ draft: commit.event, toTenant: isOfTenant(document) }];
  if (accompanying === undefined || beside === null) {
    return { status: 'committed', ...written, project_seq: await append(queries, scope, events) };
  }
  const second = await write(queries, scope, accompanying.layer, {
    ...accompanying,
    base_rev: beside,
    at,
    actor: commit.actor,
    contract_version: commit.contract_version,
    elements: [],
    removed_elements: [],
  });
  const draft = accompanying.event(second.rev);
  events.push({ draft, toTenant: isOfTenant(accompanying.layer) });
  const project_seq = await append(queries, scope, events);
  return { status: 'committed', ...written, project_seq, accompanying: second };
}

function isOfTenant(document: DocumentRef): boolean {
  return document.kind === 'tenant_layer';
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
): Promise<{ rev: number; before: ReturnType<typeof beforeOf> }> {
  const values = writeValues(scope, document, commit);
  const [row] = await queries.rows<WriteRow>(writeStatement, values);
  if (row === undefined) throw new Error(`${documentKey(document)} changed while it was locked`);
  return { rev: row.rev, before: beforeOf(row) };
}
