import type { Scope } from '@northstar/contracts';
import { layerOf, type CanvasCommit, type CommitOutcome } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import { appendEvents, type EventToAppend } from '../events/append-events.js';
import {
  beforeOf,
  writeStatement,
  writeValues,
  type DocumentCommit,
  type WriteRow,
} from './commit-statement.js';
import { keepImport } from './canvas-imports.js';
import { lockDocuments, makeLayers } from './lock-documents.js';
import { isPlaced } from './place-parts.js';
import { findLoggedKey } from './read-log.js';

/**
 * A commit step by step, in a transaction: for two documents, for a layer that is not written
 * yet, for the tenant's layer, for values with the document that they came from, and for any commit
 * that could not be written in one statement.
 */
export async function commitUnderLock(
  queries: Queries,
  scope: Scope,
  canvas_id: string,
  commit: CanvasCommit,
): Promise<CommitOutcome> {
  const { accompanying, at } = commit;
  const ids = accompanying === undefined ? [canvas_id] : [canvas_id, accompanying.canvas_id];
  const { heads, unwritten } = await lockDocuments(queries, scope, ids);
  const [head = null, beside = null] = heads;
  if (head === null || (accompanying !== undefined && beside === null)) {
    return { status: 'missing' };
  }
  if (commit.idempotency !== undefined) {
    const used = await findLoggedKey(queries, scope, canvas_id, commit.idempotency.key);
    if (used !== undefined) return { status: 'replayed', ...used };
  }
  if (head !== commit.base_rev) return { status: 'conflict', head_rev: head };
  if (commit.place && !(await isPlaced(queries, scope, canvas_id, commit.place))) {
    return { status: 'misplaced' };
  }
  if (beside !== null && beside !== (accompanying?.base_rev ?? beside)) {
    return { status: 'accompanying_conflict', head_rev: beside };
  }
  await makeLayers(queries, scope, unwritten, at);
  const written = await write(queries, scope, canvas_id, commit);
  if (commit.imported !== undefined) {
    const { rev } = written;
    await keepImport(queries, scope, canvas_id, { rev, document: commit.imported });
  }
  const events = [{ draft: commit.event, toTenant: isOfTenant(canvas_id) }];
  if (accompanying === undefined || beside === null) {
    return { status: 'committed', ...written, project_seq: await append(queries, scope, events) };
  }
  const second = await write(queries, scope, accompanying.canvas_id, {
    ...accompanying,
    base_rev: beside,
    at,
    actor: commit.actor,
    contract_version: commit.contract_version,
    elements: [],
    removed_elements: [],
  });
  const draft = accompanying.event(second.rev);
  events.push({ draft, toTenant: isOfTenant(accompanying.canvas_id) });
  const project_seq = await append(queries, scope, events);
  return { status: 'committed', ...written, project_seq, accompanying: second };
}

function isOfTenant(canvas_id: string): boolean {
  return layerOf(canvas_id) === 'tenant';
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
  canvas_id: string,
  commit: DocumentCommit,
): Promise<{ rev: number; before: ReturnType<typeof beforeOf> }> {
  const values = writeValues(scope, canvas_id, commit);
  const [row] = await queries.rows<WriteRow>(writeStatement, values);
  if (row === undefined) throw new Error(`${canvas_id} changed though it was locked`);
  return { rev: row.rev, before: beforeOf(row) };
}
