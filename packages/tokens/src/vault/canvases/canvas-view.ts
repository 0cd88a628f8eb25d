import type { Canvas, CanvasEvent } from '@northstar/contracts';
import type { LogRow, CanvasRow } from '../../ports/document-rows.js';
import { toldElements } from '../commit/result-elements.js';

/** A canvas as it is answered: without the columns that are a repository's own. */
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
  return { event_id, rev, type, args, actor, at, changes, ...toldElements(row) };
}
