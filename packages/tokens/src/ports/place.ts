import type { CanvasKind, ElementKind } from '@northstar/contracts';

/** Where a token is to be set: the root of a canvas, or an element of some kind on it. */
export interface Place {
  canvas: CanvasKind;
  /** Null for the canvas root. */
  element: ElementKind | null;
}
