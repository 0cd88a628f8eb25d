import { EnginesError, type EventDraft, type Idempotency, type Scope } from '@northstar/contracts';
import { canvasRef, type CanvasRow, type NewCanvasRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { appendEvents } from '../events/append-events.js';
import { withIdempotency } from '../idempotency/with-idempotency.js';
import { isDocument, isVisibleDocument, keyOf, visibleKeyOf } from './document-columns.js';

const insert: Statement = {
  name: 'canvas_insert',
  text: `
    insert into documents (
      tenant_id, project_id, document_kind, document_id, surface_id, canvas_kind, template_kind,
      name, schema_ref, head_rev, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::json, 0, $10, $10)
    on conflict (tenant_id, project_id, document_kind, document_id) do nothing
    returning document_id`,
};

/** See CanvasRepository.createCanvas. */
export function createCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas: NewCanvasRow,
  event: EventDraft,
  idempotency: Idempotency | undefined,
): Promise<{ result: CanvasRow; replayed: boolean }> {
  const { canvas_id, kind, template_kind, name, schema_ref, created_at } = canvas;
  const surface_id = scope.surface_id ?? null;
  return database.transaction((queries) =>
    withIdempotency(queries, scope, 'createCanvas', idempotency, async () => {
      const inserted = await queries.rows(insert, [
        ...keyOf(scope, canvasRef(canvas_id)),
        surface_id,
        kind,
        template_kind,
        name,
        schema_ref === null ? null : JSON.stringify(schema_ref),
        created_at,
      ]);
      if (inserted.length === 0) {
        throw new EnginesError('canvas.exists', `Canvas ${canvas_id} exists already`);
      }
      await appendEvents(queries, scope, [event]);
      const head = { head_rev: 0, head_event_id: null, horizon_rev: 0, updated_at: created_at };
      return { ...canvas, surface_id, ...head };
    }),
  );
}

const lock: Statement = {
  name: 'canvas_lock',
  text: `select document_id from documents where ${isVisibleDocument} for update`,
};

const removals: readonly Statement[] = [
  'document_log',
  'document_moments',
  'document_imports',
  'document_values',
  'document_elements',
  'documents',
].map((table) => ({
  name: `canvas_delete_${table}`,
  text: `delete from ${table} where ${isDocument}`,
}));

/** See CanvasRepository.deleteCanvas. */
export function deleteCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  event: EventDraft,
): Promise<boolean> {
  const canvas = canvasRef(canvas_id);
  return database.transaction(async (queries) => {
    const locked = await queries.rows(lock, visibleKeyOf(scope, canvas));
    if (locked.length === 0) return false;
    for (const removal of removals) await queries.rows(removal, keyOf(scope, canvas));
    await appendEvents(queries, scope, [event]);
    return true;
  });
}
