import type { Scope } from '@northstar/contracts';
import { canvasRef, type CanvasPage, type CanvasRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasColumns, isVisibleDocument, visibleKeyOf } from './document-columns.js';

const get: Statement = {
  name: 'canvas_get',
  text: `select ${canvasColumns.join(', ')} from documents where ${isVisibleDocument}`,
};

/** See CanvasRepository.getCanvas. */
export async function getCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
): Promise<CanvasRow | null> {
  const [row] = await database.rows<CanvasRow>(get, visibleKeyOf(scope, canvasRef(canvas_id)));
  return row ?? null;
}

/** See CanvasRepository.listCanvases. */
export async function listCanvases(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  { limit, after }: CanvasPage,
): Promise<CanvasRow[]> {
  let canvases = database.kysely
    .selectFrom('documents')
    .select(canvasColumns)
    .where('tenant_id', '=', tenant_id)
    .where('project_id', '=', project_id)
    .where('document_kind', '=', 'canvas');
  if (surface_id !== undefined) {
    canvases = canvases.where((eb) =>
      eb.or([eb('surface_id', 'is', null), eb('surface_id', '=', surface_id)]),
    );
  }
  if (after !== undefined) {
    canvases = canvases.where((eb) =>
      eb(
        eb.refTuple('created_at', 'document_id'),
        '<',
        eb.tuple(after.created_at, after.canvas_id),
      ),
    );
  }
  return canvases
    .orderBy('created_at', 'desc')
    .orderBy('document_id', 'desc')
    .limit(limit)
    .execute();
}
