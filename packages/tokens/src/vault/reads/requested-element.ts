import type { CanvasSnapshot, ElementRow } from '../../ports/document-rows.js';
import { elementNotFound } from '../../elements/element-not-found.js';

/** The element of a query; null for the canvas root. Throws `element.not_found`. */
export function elementAskedFor(
  { elements }: CanvasSnapshot,
  element_id: string | null,
): ElementRow | null {
  if (element_id === null) return null;
  const element = elements.find((row) => row.element_id === element_id);
  if (element === undefined) {
    const ids = elements.map((row) => row.element_id);
    throw elementNotFound(element_id, 'query.element_id', ids);
  }
  return element;
}
