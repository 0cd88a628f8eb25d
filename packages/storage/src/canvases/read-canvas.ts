import type { Scope } from '@northstar/contracts';
import type { CanvasState } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';
import { stateOf, stateText, type StateRow } from './canvas-state.js';

const VALUES_WANTED = '$5::boolean';

const present: Statement = {
  name: 'canvas_present',
  text: stateText('present', `canvases c where ${canvasIsSeen}`, VALUES_WANTED),
};
const past: Statement = {
  name: 'canvas_past',
  text: stateText(
    'past',
    `canvases c cross join lateral (select least($6::bigint, c.head_rev) as rev) r
     where ${canvasIsSeen}`,
    VALUES_WANTED,
  ),
};

/** A canvas as it stood at a revision, or stands now; see CanvasRepository.readCanvas. */
export async function readCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  options: { rev?: number; values?: boolean },
): Promise<CanvasState | null> {
  const asked = [...seenValues(scope, canvas_id), options.values ?? true];
  const [row] =
    options.rev === undefined
      ? await database.rows<StateRow>(present, asked)
      : await database.rows<StateRow>(past, [...asked, options.rev]);
  return row === undefined ? null : stateOf(row);
}
