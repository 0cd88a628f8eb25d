import type { Canvas, CanvasEvent } from '@northstar/contracts';
import type { CanvasRow, LogRow } from '../../ports/document-rows.js';
import { loggedElementChanges } from '../commit/changes.js';

/** A canvas without the columns that only repositories use. */
export function canvasView(row: CanvasRow): Canvas {
  const { canvas_id, kind, template_kind, name, head_rev, head_event_id, schema_ref } = row;
  const { created_at, updated_at } = row;
  return {
    canvas_id,
    kind,
    template_kind,
    name,
    head_rev,
    head_event_id,
    schema_ref,
    created_at,
    updated_at,
  };
}

export function canvasEvent(row: LogRow): CanvasEvent {
  const { event_id, rev, type, args, actor, at, changes } = row;
  return { event_id, rev, type, args, actor, at, changes, ...loggedElementChanges(row) };
}
