import type { Scope } from '@northstar/contracts';
import type { CommitOutcome, DocumentCommit, DocumentRef } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { runAppending } from '../events/append-events.js';
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

/** See CanvasRepository.commit. */
export async function commitDocument(
  database: ScopedDatabase,
  scope: Scope,
  document: DocumentRef,
  commit: DocumentCommit,
): Promise<CommitOutcome> {
  if (!needsTransaction(document, commit)) {
    const [statement, values] = statementFor(scope, document, commit);
    const row = await runAppending<CommitRow>(database, scope, statement, values);
    if (row !== undefined) {
      const { rev, seq } = row;
      return { status: 'committed', rev, before: beforeOf(row), project_seq: seq };
    }
  }
  // Writes a commit that needs a transaction, or finds out under a lock why nothing was written.
  return database.transaction((queries) => commitUnderLock(queries, scope, document, commit));
}

/** Whether a commit needs more than one statement. Rare cases, which would slow the statement of all others. */
function needsTransaction(
  document: DocumentRef,
  { accompanying, imported }: DocumentCommit,
): boolean {
  return accompanying !== undefined || imported !== undefined || document.kind === 'tenant_layer';
}

function statementFor(
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
