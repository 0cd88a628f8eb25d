import type { JsonValue, Scope } from '@northstar/contracts';
import type { CanvasCommit, CanvasLogRow, CommitOutcome } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, logColumns, seenValues } from './canvas-columns.js';
import { commitStatement, commitValues, type CommitRow } from './commit-statement.js';

/** Waits for a commit that is under way, so that its key is seen by the question after this. */
const settle: Statement = {
  name: 'canvas_settle',
  text: `select head_rev from canvases where ${canvasIsSeen} for share`,
};

const byKey: Statement = {
  name: 'canvas_log_by_key',
  text: `
    select ${logColumns.join(', ')}, fingerprint from canvas_log
    where tenant_id = $1 and project_id = $2 and canvas_id = $3 and idempotency_key = $4`,
};

/** Writes a commit whole or not at all; see CanvasRepository.commit. */
export async function commitCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  commit: CanvasCommit,
): Promise<CommitOutcome> {
  const values = commitValues(scope, canvas_id, commit);
  const [row] = await database.rows<CommitRow>(commitStatement, values);
  if (row === undefined) return explainMiss(database, scope, canvas_id, commit);
  return {
    status: 'committed',
    rev: row.rev,
    before: row.before.map((text) => (text === null ? undefined : (JSON.parse(text) as JsonValue))),
    project_seq: row.seq,
  };
}

/** Why nothing was written: the key first, then the revision. */
function explainMiss(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  { idempotency }: CanvasCommit,
): Promise<CommitOutcome> {
  return database.transaction(async (queries): Promise<CommitOutcome> => {
    type Head = { head_rev: number };
    const [head] = await queries.rows<Head>(settle, seenValues(scope, canvas_id));
    if (head === undefined) return { status: 'missing' };
    if (idempotency !== undefined) {
      const { tenant_id, project_id } = scope;
      const key = [tenant_id, project_id, canvas_id, idempotency.key];
      type Kept = CanvasLogRow & { fingerprint: string };
      const [kept] = await queries.rows<Kept>(byKey, key);
      if (kept !== undefined) {
        const { fingerprint, ...logged } = kept;
        return { status: 'replayed', logged, fingerprint };
      }
    }
    return { status: 'conflict', head_rev: head.head_rev };
  });
}
