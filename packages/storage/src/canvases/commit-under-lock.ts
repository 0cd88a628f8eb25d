import type { Scope } from '@northstar/contracts';
import { layerOf, type CanvasCommit, type CommitOutcome } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import {
  beforeOf,
  writeStatement,
  writeValues,
  type DocumentCommit,
  type WriteRow,
} from './commit-statement.js';
import type { CommitDone } from './commit-canvas.js';
import { keepImport } from './canvas-imports.js';
import { lockDocuments, makeLayers } from './lock-documents.js';
import { isPlaced } from './place-parts.js';
import { findLoggedKey } from './read-log.js';
import { tellProjects } from './tell-projects.js';

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
): Promise<CommitDone> {
  const { accompanying, at } = commit;
  const ids = accompanying === undefined ? [canvas_id] : [canvas_id, accompanying.canvas_id];
  const { heads, unwritten } = await lockDocuments(queries, scope, ids);
  const [head = null, beside = null] = heads;
  if (head === null || (accompanying !== undefined && beside === null)) {
    return refused({ status: 'missing' });
  }
  if (commit.idempotency !== undefined) {
    const used = await findLoggedKey(queries, scope, canvas_id, commit.idempotency.key);
    if (used !== undefined) return refused({ status: 'replayed', ...used });
  }
  if (head !== commit.base_rev) return refused({ status: 'conflict', head_rev: head });
  if (commit.place && !(await isPlaced(queries, scope, canvas_id, commit.place))) {
    return refused({ status: 'misplaced' });
  }
  if (beside !== null && beside !== (accompanying?.base_rev ?? beside)) {
    return refused({ status: 'accompanying_conflict', head_rev: beside });
  }
  await makeLayers(queries, scope, unwritten, at);
  const written = await write(queries, scope, canvas_id, commit);
  if (commit.imported !== undefined) {
    const { rev } = written;
    await keepImport(queries, scope, canvas_id, { rev, document: commit.imported });
  }
  const events = [{ draft: commit.event, toTenant: isOfTenant(canvas_id) }];
  if (accompanying === undefined || beside === null) {
    const { first, told } = await tellProjects(queries, scope, events);
    return { outcome: { status: 'committed', ...written, project_seq: first }, told };
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
  const { first, told } = await tellProjects(queries, scope, events);
  const accompanied = { project_seq: first, accompanying: second };
  return { outcome: { status: 'committed', ...written, ...accompanied }, told };
}

function isOfTenant(canvas_id: string): boolean {
  return layerOf(canvas_id) === 'tenant';
}

function refused(outcome: CommitOutcome): CommitDone {
  return { outcome, told: [] };
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
