import type { CanvasKind, JsonValue } from '@northstar/contracts';

/** Canvases of one kind and one surface whose roots hold equal values at the paths asked for. */
export interface AlikeCanvases {
  kind: CanvasKind;
  /** The surface that they were made under, if any. */
  surface_id: string | null;
  /** What their roots hold, by path; of equal JSON, though perhaps otherwise written. */
  values: { token_path: string; value: JsonValue }[];
  count: number;
  /** The first of them, by their bytes. */
  canvas_ids: string[];
}

export interface GatheredCanvases {
  /** The largest first; of equal ones, the one with the smallest id. */
  alike: AlikeCanvases[];
  /** Those of all further groups together. */
  others: Pick<AlikeCanvases, 'count' | 'canvas_ids'>;
}
