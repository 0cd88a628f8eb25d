import type { Scope } from '@northstar/contracts';
import type { CommitKey, DocumentRef, LogRow } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';
import { loggedCommit, logRowOf, type LoggedCommitRow } from './logged-commit.js';

const ofSeenCanvas = `
  from canvas_log l
  where tenant_id = $1 and project_id = $2 and canvas_id = $3
    and exists (select from canvases where ${canvasIsSeen})`;

const after = {
  name: 'canvas_log_after',
  text: `select ${loggedCommit} ${ofSeenCanvas} and rev > $5 order by rev limit $6`,
};
const byEvent = {
  name: 'canvas_log_by_event',
  text: `select ${loggedCommit}, fingerprint ${ofSeenCanvas} and event_id = $5`,
};
const byKey = {
  name: 'canvas_log_by_key',
  text: `select ${loggedCommit}, fingerprint ${ofSeenCanvas} and idempotency_key = $5`,
};

/** Commits behind a revision, oldest first. */
export async function readLog(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  options: { after_rev: number; limit: number },
): Promise<LogRow[]> {
  const asked = [...seenValues(scope, document), options.after_rev, options.limit];
  return (await queries.rows<LoggedCommitRow>(after, asked)).map(logRowOf);
}

/** See CanvasRepository.findCommit. */
export async function findCommit(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  key: CommitKey,
): Promise<{ logged: LogRow; fingerprint: string | null } | null> {
  const [statement, value] =
    'event_id' in key ? [byEvent, key.event_id] : [byKey, key.idempotency_key];
  type Found = LoggedCommitRow & { fingerprint: string | null };
  const [found] = await queries.rows<Found>(statement, [...seenValues(scope, document), value]);
  if (found === undefined) return null;
  const { fingerprint, ...row } = found;
  return { logged: logRowOf(row), fingerprint };
}
