import type { Scope } from '@northstar/contracts';
import { canvasRef, type CanvasPage, type CanvasRow } from '@northstar/tokens';
import { sql } from 'kysely';
import type { ScopedDatabase } from '../database/database.js';
import { canvasColumns, canvasIsSeen, isCanvas, seenValues } from './canvas-columns.js';

const one = {
  name: 'canvases_get',
  text: `select ${canvasColumns.join(', ')} from canvases where ${canvasIsSeen}`,
};

export async function getCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
): Promise<CanvasRow | null> {
  const [canvas] = await database.rows<CanvasRow>(one, seenValues(scope, canvasRef(canvas_id)));
  return canvas ?? null;
}

/** The latest made first; of one moment, the greater id. */
export function listCanvases(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  { limit, after }: CanvasPage,
): Promise<CanvasRow[]> {
  let canvases = database.kysely
    .selectFrom('canvases')
    .select(canvasColumns)
    .where('tenant_id', '=', tenant_id)
    .where('project_id', '=', project_id)
    .where(sql<boolean>`${sql.raw(isCanvas)}`);
  if (surface_id !== undefined) {
    canvases = canvases.where((eb) =>
      eb.or([eb('surface_id', 'is', null), eb('surface_id', '=', surface_id)]),
    );
  }
  if (after !== undefined) {
    canvases = canvases.where((eb) =>
      eb(eb.refTuple('created_at', 'canvas_id'), '<', eb.tuple(after.created_at, after.canvas_id)),
    );
  }
  return canvases.orderBy('created_at', 'desc').orderBy('canvas_id', 'desc').limit(limit).execute();
}
