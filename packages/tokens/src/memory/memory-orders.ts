import type { CanvasRow, HeldValue } from '../ports/canvas-rows.js';

/** The latest made first; of those made at one moment, the greater id. */
export function byAge(
  a: Pick<CanvasRow, 'created_at' | 'canvas_id'>,
  b: Pick<CanvasRow, 'created_at' | 'canvas_id'>,
): number {
  return ascending(b.created_at, a.created_at) || ascending(b.canvas_id, a.canvas_id);
}

type ValuePlace = Pick<HeldValue, 'element_id' | 'token_path'>;

/** By element (the root first), then path. */
export function byElement(a: ValuePlace, b: ValuePlace): number {
  return ascending(a.element_id ?? '', b.element_id ?? '') || ascending(a.token_path, b.token_path);
}

type HeldPlace = ValuePlace & Pick<HeldValue, 'canvas_id'>;

/** By canvas, then element (the root first), then path. */
export function byPlace(a: HeldPlace, b: HeldPlace): number {
  return ascending(a.canvas_id, b.canvas_id) || byElement(a, b);
}

/** Ids and paths are ASCII, so that this is the order of their bytes. */
function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
