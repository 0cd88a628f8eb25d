import type { ElementRow, ValueRow } from '../ports/canvas-rows.js';
import type { CanvasValues } from './canvas-values.js';

/** A place that may hold values: one step of the ladder that a token's value comes down. */
export interface Rung {
  layer: 'tenant' | 'project' | 'surface' | 'canvas' | 'element';
  /** The element whose own values it holds. */
  element_id?: string;
  find: (path: string) => ValueRow | undefined;
}

/**
 * The rungs above one element, or above the canvas root where it is null, strongest first: the
 * element, what lies around it where the token inherits, then the canvas root. Layers that hold
 * for many canvases go below.
 */
export function rungsOf(
  values: CanvasValues,
  element: ElementRow | null,
  inherits: boolean,
): Rung[] {
  const around = element !== null && inherits ? values.ancestorsOf(element) : [];
  const elements = element === null ? [] : [element, ...around];
  return [
    ...elements.map(({ element_id }): Rung => ({
      layer: 'element',
      element_id,
      find: (path) => values.find(element_id, path),
    })),
    { layer: 'canvas', find: (path) => values.find(null, path) },
  ];
}
