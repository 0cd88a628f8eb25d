import { Breakpoint, type Touched } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { CanvasState } from '../../ports/canvas-rows.js';
import type { Ground, Plan } from '../commands/plan.js';
import { layersScope } from '../target.js';
import { layersAfter, stateAfter } from './after.js';
import { differencesBetween, type Differences } from './differences.js';
import { reachedCanvases } from './reached-canvases.js';

/** How many elements and canvases are named (TOKENS, Touched). */
const MOST_NAMED = 100;

/**
 * Whom a planned command would reach: the elements of its canvas that it changes itself, or that
 * would have another value of any token at any width, and the canvases of the scope. A layer reaches
 * the canvases that do not set the same on their root.
 */
export async function touchedBy(ground: Ground, plan: Plan): Promise<Touched> {
  const { parts, scope, target, standing } = ground;
  const layers = await parts.repository.readLayers(layersScope(scope, standing));
  if (target.layer !== null) {
    const change = { layer: target.layer, layer_id: target.id, values: plan.values };
    const { breakpoints, canvases } = await reachedCanvases(ground, layers, change, MOST_NAMED);
    const { count, canvas_ids } = canvases;
    return {
      elements: [],
      element_count: 0,
      breakpoints,
      canvases: canvas_ids,
      canvas_count: count,
    };
  }

  if (standing.state === null) throw new TypeError('A canvas that stands has a state');
  const { layer } = plan;
  const later = layer === undefined ? layers : layersAfter(layers, layer.layer_id, layer.values);
  const before = { state: standing.state, layers };
  const after = { state: stateAfter(standing.state, plan), layers: later };
  const differences = differencesBetween(
    parts.catalogue,
    before,
    after,
    affected(before.state, plan),
  );
  const own = withChanged(differences, before.state, after.state, plan);
  const others =
    layer === undefined ? undefined : await reachedCanvases(ground, layers, layer, MOST_NAMED);
  const isTouched = own.root || own.elements.length > 0;
  const canvases = [...(isTouched ? [target.id] : []), ...(others?.canvases.canvas_ids ?? [])];
  const breakpoints = new Set([...own.breakpoints, ...(others?.breakpoints ?? [])]);
  return {
    elements: own.elements.slice(0, MOST_NAMED),
    element_count: own.elements.length,
    breakpoints: Breakpoint.options.filter((at) => breakpoints.has(at)),
    canvases: canvases.slice(0, MOST_NAMED),
    canvas_count: (isTouched ? 1 : 0) + (others?.canvases.count ?? 0),
  };
}

/**
 * Who comes, goes or stands elsewhere is seen at every width. Those that are there before come first,
 * in reading order.
 */
function withChanged(
  { root, elements, breakpoints }: Differences,
  before: CanvasState,
  after: CanvasState,
  { element_changes }: Plan,
): Differences {
  if (element_changes.length === 0) return { root, elements, breakpoints };
  const touched = new Set([...elements, ...element_changes.map((change) => change.element_id)]);
  const ordered = [before, after]
    .flatMap((state) => new ElementTree(state.elements).inReadingOrder())
    .map(({ element_id }) => element_id);
  return {
    root,
    elements: [...new Set(ordered)].filter((element_id) => touched.has(element_id)),
    breakpoints: new Set(Breakpoint.options),
  };
}

/** The elements on which anything changes; null for the root, and so for all that lies on it. */
function affected({ elements }: CanvasState, plan: Plan): Set<string | null> {
  const rows = new Map(elements.map((row) => [row.element_id, row]));
  const moved = plan.elements.filter(
    (row) => rows.get(row.element_id)?.parent_id !== row.parent_id,
  );
  return new Set([
    ...plan.values.map(({ element_id }) => element_id),
    ...(plan.layer === undefined ? [] : [null]),
    ...moved.map(({ element_id }) => element_id),
  ]);
}
