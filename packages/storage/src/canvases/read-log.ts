import type { Scope } from '@northstar/contracts';
import type { CanvasLogRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import { canvasIsSeen, logColumns, seenValues } from './canvas-columns.js';

const ofSeenCanvas = `
  select ${logColumns.join(', ')} from canvas_log
  where tenant_id = $1 and project_id = $2 and canvas_id = $3
    and exists (select from canvases where ${canvasIsSeen})`;

const after = {
  name: 'canvas_log_after',
  text: `${ofSeenCanvas} and rev > $5 order by rev limit $6`,
};
const byEvent = { name: 'canvas_log_by_event', text: `${ofSeenCanvas} and event_id = $5` };

/** Commits behind a revision, oldest first. */
export function readLog(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  options: { after_rev: number; limit: number },
): Promise<CanvasLogRow[]> {
  const asked = [...seenValues(scope, canvas_id), options.after_rev, options.limit];
  return database.rows<CanvasLogRow>(after, asked);
}

export async function findLogEvent(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  event_id: string,
): Promise<CanvasLogRow | null> {
  const asked = [...seenValues(scope, canvas_id), event_id];
  const [row] = await database.rows<CanvasLogRow>(byEvent, asked);
  return row ?? null;
}
