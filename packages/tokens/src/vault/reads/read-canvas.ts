import type { Scope } from '@northstar/contracts';
import { elementNotFound } from '../../elements/element-not-found.js';
import type { CanvasSnapshot, ElementRow, LayerSnapshot } from '../../ports/document-rows.js';
import { canvasNotFound, revUnknown } from '../canvas-errors.js';
import { layersScope } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';

/** Which revision to read, and which part of it; see CanvasRepository.readCanvas. */
export interface CanvasQuery {
  rev?: number | undefined;
  around?: string | null;
}

/** Reads a canvas at a revision. Throws `canvas.not_found`, `canvas.rev_unknown`. */
export async function readCanvas(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  { rev, around }: CanvasQuery = {},
): Promise<CanvasSnapshot> {
  const whole = rev === undefined ? {} : { rev };
  const part = around === undefined ? whole : { ...whole, around };
  const first = await repository.readCanvas(scope, canvas_id, part);
  // For an element that does not exist, all others are read, to find those with a similar id.
  const isComplete =
    typeof around !== 'string' || first?.elements.some(({ element_id }) => element_id === around);
  const snapshot = isComplete ? first : await repository.readCanvas(scope, canvas_id, whole);
  if (snapshot === null) throw canvasNotFound(canvas_id);
  const { head_rev } = snapshot.canvas;
  if (rev !== undefined && rev > head_rev) throw revUnknown(rev, head_rev);
  return snapshot;
}

/**
 * Reads a canvas and the layers that apply to it, weakest first. With a `rev`, the layers are read
 * as they were when that revision was made, so that the answer never changes. Throws as
 * `readCanvas`.
 */
export async function readCanvasWithLayers(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: CanvasQuery = {},
): Promise<{ snapshot: CanvasSnapshot; layers: LayerSnapshot[] }> {
  const snapshot = await readCanvas(parts, scope, canvas_id, query);
  // The canvas is read first: a value promoted in between is then read twice, and not missed.
  const layers = await parts.repository.readLayers(
    layersScope(scope, snapshot.canvas),
    query.rev === undefined ? {} : { at: snapshot.rev_at },
  );
  return { snapshot, layers };
}

/** The element of a query; null for the canvas root. Throws `element.not_found`. */
export function requestedElement(
  { elements }: CanvasSnapshot,
  element_id: string | null,
): ElementRow | null {
  if (element_id === null) return null;
  const element = elements.find((row) => row.element_id === element_id);
  if (element !== undefined) return element;
  const ids = elements.map((row) => row.element_id);
  throw elementNotFound(element_id, 'query.element_id', ids);
}
