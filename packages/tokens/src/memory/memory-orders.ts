import type { CanvasRow, HeldValue } from '../ports/canvas-rows.js';
import { ascending, byElementAndPath } from '../ports/value-order.js';

type Age = Pick<CanvasRow, 'created_at' | 'canvas_id'>;

/** The latest made first; of those made at one moment, the greater id. */
export function byAge(a: Age, b: Age): number {
  return ascending(b.created_at, a.created_at) || ascending(b.canvas_id, a.canvas_id);
}

type Place = Pick<HeldValue, 'canvas_id' | 'element_id' | 'token_path'>;

/** By canvas, then element (the root first), then path. */
export function byPlace(a: Place, b: Place): number {
  return ascending(a.canvas_id, b.canvas_id) || byElementAndPath(a, b);
}
