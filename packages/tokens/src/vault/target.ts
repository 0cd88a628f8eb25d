import { citeContract, EnginesError, ScopeLayer } from '@northstar/contracts';
import type { CanvasKind, Scope } from '@northstar/contracts';
import type { CanvasState } from '../ports/canvas-rows.js';
import { layerId, layerOf } from '../ports/layer-id.js';
import { canvasNotFound } from './canvas-errors.js';
import type { VaultParts } from './vault-parts.js';

/** What a command is for: a canvas, or a layer, which is kept as one without elements. */
export interface Target {
  id: string;
  /** Null of a canvas. */
  layer: ScopeLayer | null;
}

/** A target as it stood at a revision. */
export interface Standing extends Pick<CanvasState, 'rev' | 'elements' | 'values'> {
  /** Null of a layer: it has neither elements nor a kind. */
  kind: CanvasKind | null;
  head_rev: number;
  horizon_rev: number;
  /** What it was read from; null of a layer that was never written. */
  state: CanvasState | null;
}

/** Throws `canvas.not_found` for the id of a layer: layers are no canvases to anybody outside. */
export function canvasTarget(canvas_id: string): Target {
  if (layerOf(canvas_id) !== null) throw canvasNotFound(canvas_id);
  return { id: canvas_id, layer: null };
}

/** Throws `layer.unknown` for the surface's layer where the scope names no surface. */
export function layerTarget(scope: Scope, layer: ScopeLayer): Target {
  const id = layerId(scope, layer);
  if (id !== null) return { id, layer };
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
 * A target as it stands, or as it stood at `rev`; the head for a revision beyond it. A layer that
 * was never written stands at revision 0. Throws `canvas.not_found`.
 */
export async function readTarget(
  { repository }: VaultParts,
  scope: Scope,
  { id, layer }: Target,
  options: { rev?: number; values?: boolean } = {},
): Promise<Standing> {
  const state = await repository.readCanvas(scope, id, options);
  if (state !== null) {
    const { rev, elements, values, canvas } = state;
    const { head_rev, horizon_rev } = canvas;
    const kind = layer === null ? canvas.kind : null;
    return { rev, elements, values, head_rev, horizon_rev, kind, state };
  }
  if (layer === null) throw canvasNotFound(id);
  return { rev: 0, elements: [], values: [], head_rev: 0, horizon_rev: 0, kind: null, state: null };
}
