import type { Scope } from '@northstar/contracts';
import type { CanvasRow, ElementRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, canvasColumns, canvasIsSeen, seenValues } from './canvas-columns.js';
import { elementOf, type ElementTuple } from './canvas-state.js';

const place: Statement = {
  name: 'canvas_place',
  text: `
    select ${canvasColumns.map((column) => `c.${column}`).join(', ')},
      (select json_build_array(t.element_id, t.kind, t.parent_id, t.index)
       from canvas_elements t
       where ${belongsTo('t', 'c')} and t.until_rev is null and t.element_id = $5) as element
    from canvases c where ${canvasIsSeen}`,
};

/** A canvas as it stands, with one of its elements; see CanvasRepository.readPlace. */
export async function readPlace(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  element_id: string | null,
): Promise<{ canvas: CanvasRow; element: ElementRow | null } | null> {
  const values = [...seenValues(scope, canvas_id), element_id];
  const [row] = await database.rows<CanvasRow & { element: ElementTuple | null }>(place, values);
  if (row === undefined) return null;
  const { element, ...canvas } = row;
  return { canvas, element: element === null ? null : elementOf(element) };
}
