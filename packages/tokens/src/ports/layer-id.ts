import type { Scope, ScopeLayer } from '@northstar/contracts';

/**
 * Layers are kept as documents like canvases, without elements, under ids that no canvas can have.
 * They need not be made: the first commit for revision 0 makes them. They are never listed, and
 * `readCanvas` of one that was never written is null.
 *
 * The tenant's layer is one for all of its projects; the project's and the surface's are the
 * project's own. Null: the scope names no surface.
 */
export function layerId(scope: Scope, layer: ScopeLayer): string | null {
  switch (layer) {
    case 'tenant':
      return '@tenant';
    case 'project':
      return '@project';
    case 'surface':
      return scope.surface_id === undefined ? null : `@surface:${scope.surface_id}`;
  }
}

/** The layer that an id stands for; null for a canvas. */
export function layerOf(canvas_id: string): ScopeLayer | null {
  if (canvas_id === '@tenant') return 'tenant';
  if (canvas_id === '@project') return 'project';
  return canvas_id.startsWith('@surface:') ? 'surface' : null;
}
