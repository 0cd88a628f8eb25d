import type { Scope } from '@northstar/contracts';
import { layerOf } from '@northstar/tokens';

/** Where the tenant's layer is kept: it is no project's, and no project can be named so. */
const OF_TENANT = '@';

/** The project under which a canvas or a layer is kept. */
export function projectOf(scope: Scope, canvas_id: string): string {
  return layerOf(canvas_id) === 'tenant' ? OF_TENANT : scope.project_id;
}

/** The surface whose layer this is; null for all else. */
export function surfaceOfLayer(canvas_id: string): string | null {
  return layerOf(canvas_id) === 'surface' ? canvas_id.slice(canvas_id.indexOf(':') + 1) : null;
}

/** Whether a scope may write the layer of that id. It need not have been written before. */
export function isLayerSeenBy(scope: Scope, canvas_id: string): boolean {
  if (layerOf(canvas_id) === null) return false;
  const surface_id = surfaceOfLayer(canvas_id);
  return surface_id === null || scope.surface_id === undefined || scope.surface_id === surface_id;
}
