import type {
  Actor,
  CallContext,
  Canvas,
  CanvasList,
  EventDraft,
  JsonValue,
  NewCanvas,
  Scope,
} from '@northstar/contracts';
import { canvasNotFound } from '../canvas-errors.js';
import { canvasView } from './canvas-view.js';
import { fingerprintOf } from '../fingerprint.js';
import type { VaultParts } from '../vault-parts.js';

export async function createCanvas(
  { repository, schemas, clock, newId, logger }: VaultParts,
  scope: Scope,
  canvas: NewCanvas,
  { actor, idempotency_key }: CallContext,
): Promise<Canvas> {
  const at = clock().toISOString();
  const { canvas_id = newId('cnv'), kind, template_kind = null, name = null } = canvas;
  const schema_ref = await schemas.findLayout(scope, { kind, template_kind });
  const row = { canvas_id, kind, template_kind, name, schema_ref, created_at: at };
  const event = canvasEventDraft('canvas.created', canvas_id, {
    event_id: newId('evt'),
    data: { canvas_id, kind, template_kind, name },
    actor: actor ?? null,
    at,
  });
  const fingerprint = fingerprintOf({ createCanvas: canvas, surface: scope.surface_id ?? null });
  const idempotency =
    idempotency_key === undefined ? undefined : { key: idempotency_key, fingerprint };
  const created = await repository.createCanvas(scope, row, event, idempotency);
  logger.debug(
    { canvas_id: created.canvas.canvas_id, replayed: created.replayed },
    'canvas created',
  );
  return canvasView(created.canvas);
}

export async function listCanvases(
  { repository, cursors }: VaultParts,
  scope: Scope,
  { limit = 20, cursor }: { limit?: number; cursor?: string },
): Promise<CanvasList> {
  const query = `listCanvases ${scope.surface_id ?? ''}`;
  const after = cursor === undefined ? undefined : positionOf(cursors.decode(scope, query, cursor));
  // One more row than requested shows whether there is a next page.
  const rows = await repository.listCanvases(scope, { limit: limit + 1, ...(after && { after }) });
  const items = rows.slice(0, limit).map(canvasView);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const next_cursor =
    last === undefined
      ? null
      : cursors.encode(scope, query, { created_at: last.created_at, canvas_id: last.canvas_id });
  return { items, next_cursor };
}

export async function getCanvas(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
): Promise<Canvas> {
  const row = await repository.getCanvas(scope, canvas_id);
  if (row === null) throw canvasNotFound(canvas_id);
  return canvasView(row);
}

export async function deleteCanvas(
  { repository, clock, newId, logger }: VaultParts,
  scope: Scope,
  canvas_id: string,
  { actor }: CallContext,
): Promise<void> {
  const event = canvasEventDraft('canvas.deleted', canvas_id, {
    event_id: newId('evt'),
    data: { canvas_id },
    actor: actor ?? null,
    at: clock().toISOString(),
  });
  if (!(await repository.deleteCanvas(scope, canvas_id, event))) throw canvasNotFound(canvas_id);
  logger.debug({ canvas_id }, 'canvas deleted');
}

/** An event of a canvas's topic (TOKENS, Events). */
export function canvasEventDraft(
  name: 'canvas.created' | 'canvas.committed' | 'canvas.deleted',
  canvas_id: string,
  event: { event_id: string; data: JsonValue; actor: Actor | null; at: string },
): EventDraft {
  return { name, topic: `canvas:${canvas_id}`, ...event };
}

function positionOf(decoded: JsonValue): { created_at: string; canvas_id: string } {
  const members = typeof decoded === 'object' && decoded !== null ? Object.entries(decoded) : [];
  const [created_at, canvas_id] = ['created_at', 'canvas_id'].map(
    (name): JsonValue | undefined => members.find(([key]) => key === name)?.[1],
  );
  if (typeof created_at === 'string' && typeof canvas_id === 'string') {
    return { created_at, canvas_id };
  }
  throw new TypeError('The cursor of listCanvases has no position');
}
