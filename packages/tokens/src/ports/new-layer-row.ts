import type { CanvasRow } from './canvas-rows.js';
import { layerOf } from './layer-id.js';

/** A layer's row before its first commit. */
export function newLayerRow(layer_id: string, at: string): CanvasRow {
  return {
    canvas_id: layer_id,
    surface_id: surfaceOf(layer_id),
    kind: 'page',
    template_kind: null,
    name: null,
    schema_ref: null,
    head_rev: 0,
    head_event_id: null,
    horizon_rev: 0,
    created_at: at,
    updated_at: at,
  };
}

export function surfaceOf(layer_id: string): string | null {
  return layerOf(layer_id) === 'surface' ? layer_id.replace(/^@surface:/, '') : null;
}
