import { EnginesError, type EventDraft, type Idempotency, type Scope } from '@northstar/contracts';
import { canvasRef, type CanvasRow, type NewCanvasRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import { appendEvents } from '../events/append-events.js';
import { withIdempotency } from '../idempotency/with-idempotency.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';

/** Stores a canvas at revision 0 and its event; see CanvasRepository.createCanvas. */
export function createCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas: NewCanvasRow,
  event: EventDraft,
  idempotency: Idempotency | undefined,
): Promise<{ result: CanvasRow; replayed: boolean }> {
  const row: CanvasRow = {
    ...canvas,
    surface_id: scope.surface_id ?? null,
    head_rev: 0,
    head_event_id: null,
    horizon_rev: 0,
    updated_at: canvas.created_at,
  };
  return database.transaction((queries) =>
    withIdempotency(queries, scope, 'createCanvas', idempotency, async () => {
      const inserted = await queries.kysely
        .insertInto('canvases')
        .values({
          ...row,
          tenant_id: scope.tenant_id,
          project_id: scope.project_id,
          schema_ref: row.schema_ref === null ? null : JSON.stringify(row.schema_ref),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('canvas_id')
        .executeTakeFirst();
      if (inserted === undefined) {
        throw new EnginesError('canvas.exists', `Canvas ${row.canvas_id} exists already`);
      }
      await appendEvents(queries, scope, [event]);
      return row;
    }),
  );
}

const lock = {
  name: 'canvases_lock',
  text: `select canvas_id from canvases where ${canvasIsSeen} for update`,
};

/** Deletes a canvas with all that is its own; false when there was none. */
export function deleteCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  event: EventDraft,
): Promise<boolean> {
  return database.transaction(async (queries) => {
    const locked = await queries.rows(lock, seenValues(scope, canvasRef(canvas_id)));
    if (locked.length === 0) return false;
    const tables = [
      'canvas_log',
      'canvas_moments',
      'canvas_imports',
      'canvas_values',
      'canvas_elements',
      'canvases',
    ] as const;
    for (const table of tables) {
      await queries.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', scope.tenant_id)
        .where('project_id', '=', scope.project_id)
        .where('canvas_id', '=', canvas_id)
        .execute();
    }
    await appendEvents(queries, scope, [event]);
    return true;
  });
}
