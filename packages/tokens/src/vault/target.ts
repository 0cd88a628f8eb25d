import { citeContract, EnginesError, ScopeLayer } from '@northstar/contracts';
import type { CanvasKind, Scope } from '@northstar/contracts';
import { layerRef, type DocumentRef, type LayerRef } from '../ports/document-ref.js';
import type { CanvasSnapshot, DocumentSnapshot } from '../ports/document-rows.js';
import { canvasNotFound } from './canvas-errors.js';
import type { VaultParts } from './vault-parts.js';

/** A document at a revision, as commands are planned on it. */
export interface Standing extends Omit<DocumentSnapshot, 'rev_at'> {
  /** Null for a layer. */
  kind: CanvasKind | null;
  head_rev: number;
  horizon_rev: number;
  /** Null for a layer. */
  state: CanvasSnapshot | null;
}

/** Throws `layer.unknown` for the surface's layer when the scope names no surface. */
export function layerTarget(scope: Scope, layer: ScopeLayer): LayerRef {
  const ref = layerRef(scope, layer);
  if (ref !== null) return ref;
  throw new EnginesError('layer.unknown', 'The scope names no surface, so there is no such layer', {
    errors: [
      {
        path: 'layer',
        reason: 'the caller’s scope names no surface',
        expected: 'tenant or project, or a scope with a surface',
        got: layer,
        contract: citeContract(ScopeLayer),
      },
    ],
  });
}

/**
 * The scope by which a canvas's layers are read: a surface's canvas has that surface's, whether its
 * reader's scope names the surface or not.
 */
export function layersScope(scope: Scope, { state }: Pick<Standing, 'state'>): Scope {
  const surface_id = state?.canvas.surface_id ?? scope.surface_id;
  return surface_id === undefined ? scope : { ...scope, surface_id };
}

/**
 * Reads a document at its head, or at `rev` if that is not beyond the head. A layer that was never
 * written is at revision 0. Throws `canvas.not_found`.
 */
export async function readTarget(
  { repository }: VaultParts,
  scope: Scope,
  target: DocumentRef,
  options: { rev?: number; values?: boolean } = {},
): Promise<Standing> {
  if (target.kind === 'canvas') {
    const state = await repository.readCanvas(scope, target.id, options);
    if (state === null) throw canvasNotFound(target.id);
    const { rev, elements, values, canvas } = state;
    const { head_rev, horizon_rev, kind } = canvas;
    return { rev, elements, values, head_rev, horizon_rev, kind, state };
  }
  const layer = await repository.readLayer(scope, target, options);
  const { rev, head_rev, values } = layer ?? { rev: 0, head_rev: 0, values: [] };
  return { rev, elements: [], values, head_rev, horizon_rev: 0, kind: null, state: null };
}
