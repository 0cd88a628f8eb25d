import type { Scope } from '@northstar/contracts';
import type { CommitOutcome, DocumentCommit, DocumentRef } from '@northstar/tokens';
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
  document: DocumentRef,
  commit: DocumentCommit,
): Promise<CommitOutcome> {
  if (!needsLock(document, commit)) {
    const row = await commitAtOnce(database, scope, document, commit);
    if (row !== undefined) {
      const { rev, seq } = row;
      const before = beforeOf(row);
      return { status: 'committed', rev, before, project_seq: seq };
    }
  }
  // Under lock it can be told why nothing was written; or it is written, if by now it can be.
  return database.transaction((queries) => commitUnderLock(queries, scope, document, commit));
}

/** What one statement does not write: other commits would pay for it too. */
function needsLock(document: DocumentRef, { accompanying, imported }: DocumentCommit): boolean {
  return accompanying !== undefined || imported !== undefined || document.kind === 'tenant_layer';
}

/** One statement; undefined when it wrote nothing. */
function commitAtOnce(
  database: ScopedDatabase,
  scope: Scope,
  document: DocumentRef,
  commit: DocumentCommit,
): Promise<CommitRow | undefined> {
  const [statement, values] = statementOf(scope, document, commit);
  return rowOfAppending<CommitRow>(database, scope, statement, values);
}

function statementOf(
  scope: Scope,
  document: DocumentRef,
  commit: DocumentCommit,
): [Statement, unknown[]] {
  if (commit.elements.length + commit.removed_elements.length > 0) {
    return [commitElementsStatement, commitElementsValues(scope, document, commit)];
  }
  const one = commitOneValues(scope, document, commit);
  if (one !== undefined) return [commitOneStatement, one];
  return [commitStatement, commitValues(scope, document, commit)];
}
