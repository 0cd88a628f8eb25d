import { canonicalJson } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import { documentKey, type LayerRef } from '../../ports/document-ref.js';
import type { LayerSnapshot } from '../../ports/document-rows.js';
import type { Ground } from '../commands/plan.js';
import { layersScope } from '../target.js';
import { layersAfter } from './after.js';

/** How many layers of surfaces are read for one answer. */
const MOST_SURFACES = 100;
/** By how many layers of surfaces a canvas of none is read. */
const MOST_READERS = 20;

/** What a change does to a layer. */
export interface LayerChange {
  layer: LayerRef;
  values: readonly ValueWrite[];
}

/** The layers of a project, whichever surface they hold for, weakest first. */
export interface StandingLayers {
  layers: readonly LayerSnapshot[];
  /** Whether there are surfaces whose layers were not read. */
  isPartial: boolean;
}

/**
 * Who looks at a canvas sees it by the layers that hold for its surface, and for a canvas of none
 * by those of the surface that the reader's scope names. So the layers of all surfaces are read,
 * those of others than the caller's too: they decide what others see, and are not told of.
 */
export async function standingLayers(ground: Ground): Promise<StandingLayers> {
  const { parts, scope, standing } = ground;
  const { tenant_id, project_id } = scope;
  const [own, all] = await Promise.all([
    parts.repository.readLayers(layersScope(scope, standing)),
    parts.repository.readLayers({ tenant_id, project_id }, { surfaces: MOST_SURFACES + 1 }),
  ]);
  const surfaces = all.filter(({ layer }) => layer.kind === 'surface_layer');
  const known = new Set(own.map(({ layer }) => documentKey(layer)));
  const others = surfaces
    .slice(0, MOST_SURFACES)
    .filter(({ layer }) => !known.has(documentKey(layer)));
  return { layers: [...own, ...others], isPartial: surfaces.length > MOST_SURFACES };
}

/** One way to see a canvas: by these layers before a change, and by those after it. */
export interface Reading {
  before: readonly LayerSnapshot[];
  after: readonly LayerSnapshot[];
}

/**
 * The ways in which canvases of a surface, or of none, are seen, no two alike; and whether there
 * are more than are given.
 */
export function readingsOf(
  { layers }: StandingLayers,
  change: LayerChange | undefined,
  surface_id: string | null,
): { readings: Reading[]; isPartial: boolean } {
  const later = change === undefined ? layers : layersAfter(layers, change.layer, change.values);
  const surfaces =
    surface_id === null
      ? [null, ...later.map(surfaceOf).filter((id) => id !== null)]
      : [surface_id];
  const readings = new Map<string, Reading>();
  for (const surface of surfaces) {
    const [before, after] = [layers, later].map((all) => heldFor(all, surface));
    const key = canonicalJson([before, after].map((states) => (states ?? []).map(saidBy)));
    if (!readings.has(key)) readings.set(key, { before: before ?? [], after: after ?? [] });
  }
  return {
    readings: [...readings.values()].slice(0, MOST_READERS),
    isPartial: readings.size > MOST_READERS,
  };
}

function heldFor(layers: readonly LayerSnapshot[], surface_id: string | null): LayerSnapshot[] {
  return layers.filter((layer) => {
    const surface = surfaceOf(layer);
    return surface === null || surface === surface_id;
  });
}

/** Whatever layer says it, by its strength: the tenant's, the project's or a surface's. */
function saidBy({ layer, values }: LayerSnapshot) {
  const said = values.map(({ token_path, value }) => [token_path, value] as const);
  return [layer.kind, Object.fromEntries(said)] as const;
}

function surfaceOf({ layer }: LayerSnapshot): string | null {
  return layer.kind === 'surface_layer' ? layer.id : null;
}
