import { Breakpoint, type Scope, type Touched } from '@northstar/contracts';
import type { LayerRef } from '../../ports/document-ref.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { readAllLayers } from './layer-views.js';
import { changedCanvases, type ChangedCanvases } from './other-canvases.js';
import { changedOnOwnCanvas } from './own-canvas.js';
import { Search } from './search.js';

/** How many elements and canvases are listed (TOKENS, type Touched). */
const MAX_LISTED = 100;

/**
 * What a planned command would change (TOKENS, type Touched): elements of its canvas and, when it
 * changes a layer, the other canvases of the scope. Canvases outside the scope are neither listed
 * nor counted, so that the answer discloses nothing of another project.
 */
export async function touchedBy(context: PlanningContext, plan: Plan): Promise<Touched> {
  const { scope, ref } = context;
  const isCanvas = ref.kind === 'canvas';
  const layerChange = isCanvas
    ? plan.layer && { layer: plan.layer.ref, values: plan.layer.values }
    : { layer: ref, values: plan.values };
  // The command's own canvas is compared without limits.
  const [ownSearch, search] = [new Search(Infinity), new Search()];
  const layers = await readAllLayers(context, search);
  const elements = isCanvas
    ? changedOnOwnCanvas(context, layers, { plan, layerChange }, ownSearch)
    : null;
  const own = elements === null ? [] : [{ canvas_id: ref.id, elements }];
  const options = { limit: MAX_LISTED - own.length, except: isCanvas ? ref.id : undefined };
  const others: ChangedCanvases =
    layerChange === undefined
      ? { count: 0, canvases: [] }
      : await changedCanvases(context, layers, layerChange, options, search);

  const canvases = [...own, ...others.canvases];
  const listed = canvases.flatMap((canvas) => canvas.elements);
  const breakpoints = new Set([...ownSearch.breakpoints, ...search.breakpoints]);
  const by_canvas = canvases.map((canvas) => ({
    canvas_id: canvas.canvas_id,
    element_count: canvas.elements.length,
  }));
  return {
    elements: listed.slice(0, MAX_LISTED),
    element_count: listed.length,
    breakpoints: Breakpoint.options.filter((breakpoint) => breakpoints.has(breakpoint)),
    canvases: canvases.map(({ canvas_id }) => canvas_id),
    canvas_count: own.length + others.count,
    ...(layerChange && { by_canvas, beyond_scope: isBeyondScope(scope, layerChange.layer) }),
    ...((ownSearch.isApproximate || search.isApproximate) && { approximate: true }),
  };
}

/** Whether a layer applies to canvases, if there are any, that are outside the scope. */
function isBeyondScope({ surface_id }: Scope, { kind }: LayerRef): boolean {
  return kind === 'tenant_layer' || (kind === 'project_layer' && surface_id !== undefined);
}
