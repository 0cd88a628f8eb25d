import type { Scope } from '@northstar/contracts';
import {
  canvasRef,
  type CanvasSnapshot,
  type DocumentRef,
  type LayerRef,
  type LayerSnapshot,
} from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';
import { snapshotOf, stateText, type StateRow } from './canvas-state.js';

const VALUES_WANTED = '$5::boolean';

const present: Statement = {
  name: 'canvas_present',
  text: stateText('present', `canvases c where ${canvasIsSeen}`, VALUES_WANTED),
};
/** An element with those around it, found from one to the next; and the root, whose id is empty. */
const around: Statement = {
  name: 'canvas_around',
  text: `
    with recursive around as (
      select e.element_id, e.parent_id from canvas_elements e
      where e.tenant_id = $1 and e.project_id = $2 and e.canvas_id = $3
        and e.element_id = $6 and e.until_rev is null
      union all
      select e.element_id, e.parent_id from around
      join canvas_elements e on e.tenant_id = $1 and e.project_id = $2 and e.canvas_id = $3
        and e.element_id = around.parent_id and e.until_rev is null
    ) ${stateText(
      'present',
      `canvases c where ${canvasIsSeen}`,
      VALUES_WANTED,
      `t.element_id = any(array(select '' union all select element_id from around))`,
    )}`,
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
  options: { rev?: number; values?: boolean; around?: string | null },
): Promise<CanvasSnapshot | null> {
  const [row] = await database.rows<StateRow>(...asked(scope, canvasRef(canvas_id), options));
  return row === undefined ? null : snapshotOf(row);
}

/** See CanvasRepository.readLayer. */
export async function readLayer(
  database: ScopedDatabase,
  scope: Scope,
  layer: LayerRef,
  options: { rev?: number; values?: boolean },
): Promise<LayerSnapshot | null> {
  const [row] = await database.rows<StateRow>(...asked(scope, layer, options));
  if (row === undefined) return null;
  const { canvas, ...snapshot } = snapshotOf(row);
  return { layer, head_rev: canvas.head_rev, ...snapshot };
}

function asked(
  scope: Scope,
  document: DocumentRef,
  options: Parameters<typeof readCanvas>[3],
): [Statement, unknown[]] {
  const values = [...seenValues(scope, document), options.values ?? true];
  if (options.rev !== undefined) return [past, [...values, options.rev]];
  if (options.around !== undefined) return [around, [...values, options.around]];
  return [present, values];
}
