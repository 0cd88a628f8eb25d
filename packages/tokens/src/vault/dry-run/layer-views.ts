import { canonicalJson, ScopeLayer } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import { documentKey, layerName, type LayerRef } from '../../ports/document-ref.js';
import type { LayerSnapshot } from '../../ports/document-rows.js';
import type { PlanningContext } from '../commands/plan.js';
import { layersScope } from '../read-document.js';
import { writeValues } from './apply-plan.js';
import type { Search } from './search.js';

/** How many layers of surfaces are read. */
const MAX_SURFACES = 100;
/** In how many different views a canvas is compared. */
const MAX_VIEWS = 20;

/** What a change writes to a layer. */
export interface LayerChange {
  layer: LayerRef;
  values: readonly ValueWrite[];
}

/** The layers with which a reader sees a canvas, before and after a change, weakest first. */
export interface LayerView {
  before: readonly LayerSnapshot[];
  after: readonly LayerSnapshot[];
}

/**
 * Reads the layers of a project and of all its surfaces. A canvas of no surface is read with the
 * layer of the reader's surface, so layers that the caller cannot read matter too.
 */
export async function readAllLayers(
  { parts: { repository }, scope, document }: PlanningContext,
  search: Search,
): Promise<LayerSnapshot[]> {
  const { tenant_id, project_id } = scope;
  const [own, all] = await Promise.all([
    repository.readLayers(layersScope(scope, document.canvas)),
    repository.readLayers({ tenant_id, project_id }, { surfaces: MAX_SURFACES + 1 }),
  ]);
  const surfaces = all.filter((layer) => surfaceOf(layer) !== null);
  search.isApproximate ||= surfaces.length > MAX_SURFACES;
  const layers = [...own, ...surfaces.slice(0, MAX_SURFACES)];
  return [...new Map(layers.map((each) => [documentKey(each.layer), each])).values()];
}

/** The different views of the canvases of a surface, or of none. */
export function viewsOf(
  layers: readonly LayerSnapshot[],
  change: LayerChange | undefined,
  surface_id: string | null,
  search: Search,
): LayerView[] {
  const changed = change === undefined ? layers : withChange(layers, change);
  const surfaces = surface_id === null ? [null, ...changed.map(surfaceOf)] : [surface_id];
  const views = new Map(
    surfaces.map((surface) => {
      const view = { before: visibleOn(surface, layers), after: visibleOn(surface, changed) };
      return [canonicalJson([view.before.map(contentOf), view.after.map(contentOf)]), view];
    }),
  );
  search.isApproximate ||= views.size > MAX_VIEWS;
  return [...views.values()].slice(0, MAX_VIEWS);
}

function withChange(
  layers: readonly LayerSnapshot[],
  { layer, values }: LayerChange,
): LayerSnapshot[] {
  const known = layers.find((each) => documentKey(each.layer) === documentKey(layer));
  const empty = { layer, head_rev: 0, rev: 0, rev_at: '', elements: [], values: [] };
  const changed = { ...(known ?? empty), values: writeValues(known?.values ?? [], values) };
  const strength = (each: LayerSnapshot) => ScopeLayer.options.indexOf(layerName(each.layer));
  return [...layers.filter((each) => each !== known), changed].sort(
    (a, b) => strength(a) - strength(b),
  );
}

function visibleOn(surface_id: string | null, layers: readonly LayerSnapshot[]): LayerSnapshot[] {
  return layers.filter((layer) => [null, surface_id].includes(surfaceOf(layer)));
}

function contentOf({ layer, values }: LayerSnapshot) {
  const content = values.map(({ token_path, value }) => [token_path, value] as const);
  return [layer.kind, Object.fromEntries(content)] as const;
}

function surfaceOf({ layer }: LayerSnapshot): string | null {
  return layer.kind === 'surface_layer' ? layer.id : null;
}
