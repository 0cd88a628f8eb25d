import type { Scope } from '@northstar/contracts';
import { layerOf, type CanvasCommit, type CommitOutcome } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { rowOfAppending } from '../events/append-events.js';
import {
  beforeOf,
  commitElementsStatement,
  commitElementsValues,
  commitOneStatement,
  commitOneValues,
  commitStatement,
  commitValues,
  type CommitRow,
} from './commit-statement.js';
import { commitUnderLock } from './commit-under-lock.js';

/** Writes a commit whole or not at all; see CanvasRepository.commit. */
export async function commitCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  commit: CanvasCommit,
): Promise<CommitOutcome> {
  if (!needsLock(canvas_id, commit)) {
    const row = await commitAtOnce(database, scope, canvas_id, commit);
    if (row !== undefined) {
      const { rev, seq } = row;
      const before = beforeOf(row);
      return { status: 'committed', rev, before, project_seq: seq };
    }
  }
  // Under lock it can be told why nothing was written; or it is written, if by now it can be.
  return database.transaction((queries) => commitUnderLock(queries, scope, canvas_id, commit));
}

/** What one statement does not write: other commits would pay for it too. */
function needsLock(canvas_id: string, { accompanying, imported }: CanvasCommit): boolean {
  return accompanying !== undefined || imported !== undefined || layerOf(canvas_id) === 'tenant';
}

/** One statement; undefined when it wrote nothing. */
function commitAtOnce(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  commit: CanvasCommit,
): Promise<CommitRow | undefined> {
  const [statement, values] = statementOf(scope, canvas_id, commit);
  return rowOfAppending<CommitRow>(database, scope, statement, values);
}

function statementOf(
  scope: Scope,
  canvas_id: string,
  commit: CanvasCommit,
): [Statement, unknown[]] {
  if (commit.elements.length + commit.removed_elements.length > 0) {
    return [commitElementsStatement, commitElementsValues(scope, canvas_id, commit)];
  }
  const one = commitOneValues(scope, canvas_id, commit);
  if (one !== undefined) return [commitOneStatement, one];
  return [commitStatement, commitValues(scope, canvas_id, commit)];
}
