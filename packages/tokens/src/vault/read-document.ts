import { citeContract, EnginesError, ScopeLayer } from '@northstar/contracts';
import type { Scope } from '@northstar/contracts';
import { layerRef, type DocumentRef, type LayerRef } from '../ports/document-ref.js';
import type { CanvasRow, DocumentSnapshot } from '../ports/document-rows.js';
import { canvasNotFound } from './canvas-errors.js';
import type { VaultParts } from './vault-parts.js';

/** A document at a revision, with its head. */
export interface LoadedDocument extends Omit<DocumentSnapshot, 'rev_at'> {
  head_rev: number;
  /** The log starts after this revision. */
  horizon_rev: number;
  /** Null for a layer. */
  canvas: CanvasRow | null;
}

/**
 * Reads a document at its head, or at `rev` if that is not greater than the head. A layer that was
 * never written is at revision 0. Throws `canvas.not_found`.
 */
export async function readDocument(
  { repository }: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  options: { rev?: number; values?: boolean } = {},
): Promise<LoadedDocument> {
  if (ref.kind === 'canvas') {
    const snapshot = await repository.readCanvas(scope, ref.id, options);
    if (snapshot === null) throw canvasNotFound(ref.id);
    const { rev, elements, values, canvas } = snapshot;
    const { head_rev, horizon_rev } = canvas;
    return { rev, elements, values, head_rev, horizon_rev, canvas };
  }
  const layer = await repository.readLayer(scope, ref, options);
  const { rev, head_rev, values } = layer ?? { rev: 0, head_rev: 0, values: [] };
  return { rev, elements: [], values, head_rev, horizon_rev: 0, canvas: null };
}

/** Throws `layer.unknown` for the surface's layer when the scope names no surface. */
export function requireLayer(scope: Scope, layer: ScopeLayer): LayerRef {
  const ref = layerRef(scope, layer);
  if (ref !== null) return ref;
  throw new EnginesError(
    'layer.unknown',
    'The scope names no surface, so it has no surface layer',
    {
      errors: [
        {
          path: 'layer',
          reason: 'the caller’s scope names no surface',
          expected: 'tenant or project, or a scope with a surface',
          got: layer,
          contract: citeContract(ScopeLayer),
        },
      ],
    },
  );
}

/**
 * The scope whose layers apply to a canvas. A surface's canvas has that surface's layer, even when
 * the reader's scope names no surface.
 */
export function layersScope(scope: Scope, canvas: Pick<CanvasRow, 'surface_id'> | null): Scope {
  const surface_id = canvas?.surface_id ?? scope.surface_id;
  return surface_id === undefined ? scope : { ...scope, surface_id };
}
