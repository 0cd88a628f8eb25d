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
  // The command's own canvas is compared without limits.
  const [ownSearch, search] = [new Search(Infinity), new Search()];
  const layers = await readAllLayers(context, search);
  const elements =
    ref.kind === 'canvas' ? changedOnOwnCanvas(context, layers, plan, ownSearch) : null;
  const own = elements === null ? [] : [{ canvas_id: ref.id, elements }];
  const change =
    ref.kind === 'canvas'
      ? plan.layer && { layer: plan.layer.ref, values: plan.layer.values }
      : { layer: ref, values: plan.values };
  const options = {
    limit: MAX_LISTED - own.length,
    except: ref.kind === 'canvas' ? ref.id : undefined,
  };
  const others: ChangedCanvases =
    change === undefined
      ? { count: 0, canvases: [] }
      : await changedCanvases(context, layers, change, options, search);

  const canvases = [...own, ...others.canvases];
  const all = canvases.flatMap((canvas) => canvas.elements);
  const isChangedAt = (breakpoint: Breakpoint) =>
    ownSearch.breakpoints.has(breakpoint) || search.breakpoints.has(breakpoint);
  const by_canvas = canvases.map((canvas) => ({
    canvas_id: canvas.canvas_id,
    element_count: canvas.elements.length,
  }));
  return {
    elements: all.slice(0, MAX_LISTED),
    element_count: all.length,
    breakpoints: Breakpoint.options.filter(isChangedAt),
    canvases: canvases.map(({ canvas_id }) => canvas_id),
    canvas_count: own.length + others.count,
    ...(change && { by_canvas, beyond_scope: isBeyondScope(scope, change.layer) }),
    ...((ownSearch.isApproximate || search.isApproximate) && { approximate: true }),
  };
}

/** Whether a layer applies to canvases, if there are any, that are outside the scope. */
function isBeyondScope({ surface_id }: Scope, { kind }: LayerRef): boolean {
  return kind === 'tenant_layer' || (kind === 'project_layer' && surface_id !== undefined);
}
