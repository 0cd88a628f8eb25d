import { canonicalJson } from '@northstar/contracts';
import { documentKey, layersOf } from '../../ports/document-ref.js';
import type { ResolvableLayer } from '../../resolve/canvas-resolver.js';
import type { LayerPlan, PlanningContext } from '../commands/plan.js';
import { layersScope } from '../read-document.js';
import { atPaths, writeValues } from './affected-values.js';
import type { Search } from './search.js';

/** How many layers of surfaces are read. */
const MAX_SURFACES = 100;
/** In how many different views a canvas is compared. */
const MAX_VIEWS = 20;

/** A layer before and after a change. */
export interface LayerChange {
  before: ResolvableLayer;
  after: ResolvableLayer;
}

/**
 * Reads the layers of a project and of all its surfaces, weakest first. A canvas of no surface is
 * read with the layer of the reader's surface, so layers that the caller cannot read matter too.
 */
export async function readAllLayers(
  { parts: { repository }, scope, document }: PlanningContext,
  change: Pick<LayerPlan, 'ref' | 'values'> | undefined,
  search: Search,
): Promise<LayerChange[]> {
  const { tenant_id, project_id } = scope;
  const ownScope = layersScope(scope, document.canvas);
  const [own, all] = await Promise.all([
    repository.readLayers(ownScope),
    repository.readLayers({ tenant_id, project_id }, { surfaces: MAX_SURFACES + 1 }),
  ]);
  const surfaces = all.filter(({ layer }) => layer.kind === 'surface_layer');
  search.isApproximate ||= surfaces.length > MAX_SURFACES;
  const unwritten = layersOf(ownScope).map((layer) => ({ layer, values: [] }));
  const read: ResolvableLayer[] = [...unwritten, ...own, ...surfaces.slice(0, MAX_SURFACES)];
  return [...new Map(read.map((each) => [documentKey(each.layer), each]))].map(([key, before]) => {
    const writes = change && key === documentKey(change.ref) ? change.values : [];
    return { before, after: { ...before, values: writeValues(before.values, writes) } };
  });
}

/**
 * Returns a function that lists the different combinations of layers with which the canvases of a
 * surface, or of none, are read. Only values at `paths` matter; all when undefined.
 */
export function viewsAt(
  layers: readonly LayerChange[],
  paths: ReadonlySet<string> | undefined,
  search: Search,
): (surface_id: string | null) => LayerChange[][] {
  const relevant = layers
    .map(({ before, after }) => ({ before: atPaths(before, paths), after: atPaths(after, paths) }))
    .filter(({ before, after }) => before.values.length + after.values.length > 0);
  const shared = relevant.filter(({ before }) => before.layer.kind !== 'surface_layer');
  const surfaces = relevant.filter(({ before }) => before.layer.kind === 'surface_layer');
  const different = new Map(surfaces.map((each) => [contentOf(each), each])).values();
  const views = [shared, ...[...different].map((each) => [...shared, each])];
  return (surface_id) => {
    if (surface_id !== null) {
      return [[...shared, ...surfaces.filter(({ before }) => before.layer.id === surface_id)]];
    }
    search.isApproximate ||= views.length > MAX_VIEWS;
    return views.slice(0, MAX_VIEWS);
  };
}

function contentOf({ before, after }: LayerChange): string {
  const valuesOf = ({ values }: ResolvableLayer) =>
    Object.fromEntries(values.map((row) => [row.token_path, row.value]));
  return canonicalJson([valuesOf(before), valuesOf(after)]);
}
