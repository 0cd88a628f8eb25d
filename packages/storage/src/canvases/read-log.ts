import type { Scope } from '@northstar/contracts';
import type { CanvasLogRow } from '@northstar/tokens';
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
  text: `select ${loggedCommit} ${ofSeenCanvas} and event_id = $5`,
};
const byKey = {
  name: 'canvas_log_by_key',
  text: `select ${loggedCommit}, fingerprint ${ofSeenCanvas} and idempotency_key = $5`,
};

/** Commits behind a revision, oldest first. */
export async function readLog(
  queries: Queries,
  scope: Scope,
  canvas_id: string,
  options: { after_rev: number; limit: number },
): Promise<CanvasLogRow[]> {
  const asked = [...seenValues(scope, canvas_id), options.after_rev, options.limit];
  return (await queries.rows<LoggedCommitRow>(after, asked)).map(logRowOf);
}

export async function findLogEvent(
  queries: Queries,
  scope: Scope,
  canvas_id: string,
  event_id: string,
): Promise<CanvasLogRow | null> {
  const asked = [...seenValues(scope, canvas_id), event_id];
  const [row] = await queries.rows<LoggedCommitRow>(byEvent, asked);
  return row === undefined ? null : logRowOf(row);
}

/** The commit that used an idempotency key on this canvas. */
export async function findLoggedKey(
  queries: Queries,
  scope: Scope,
  canvas_id: string,
  key: string,
): Promise<{ logged: CanvasLogRow; fingerprint: string } | undefined> {
  type Kept = LoggedCommitRow & { fingerprint: string };
  const [kept] = await queries.rows<Kept>(byKey, [...seenValues(scope, canvas_id), key]);
  if (kept === undefined) return undefined;
  const { fingerprint, ...row } = kept;
  return { logged: logRowOf(row), fingerprint };
}
