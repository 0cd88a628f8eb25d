import { Breakpoint, type Scope, type Touched } from '@northstar/contracts';
import type { LayerRef } from '../../ports/document-ref.js';
import type { Ground, Plan } from '../commands/plan.js';
import { Effort } from './effort.js';
import { ownDifferences } from './own-canvas.js';
import { reachedCanvases } from './reached-canvases.js';
import { standingLayers, type LayerChange } from './readings.js';

/** How many elements and canvases are named (TOKENS, Touched). */
const MOST_NAMED = 100;

/**
 * Whom a planned command would reach (TOKENS, type Touched): the canvas that it is for with its
 * elements and, where it changes a layer, the canvases of the scope with theirs. Canvases that the
 * scope does not see are neither named nor counted, whatever layer it is: nobody is told of another
 * project, not even how much of it there is.
 */
export async function touchedBy(ground: Ground, plan: Plan): Promise<Touched> {
  const { scope, target } = ground;
  const effort = new Effort();
  const layers = await standingLayers(ground);
  effort.isPartial = layers.isPartial;
  const isCanvas = target.kind === 'canvas';
  const own = isCanvas ? ownDifferences(ground, layers, plan, effort) : undefined;
  const isTouched = own !== undefined && (own.root || own.elements.length > 0);
  const mine = isTouched ? [{ canvas_id: target.id, element_count: own.elements.length }] : [];

  const change: LayerChange | undefined =
    target.kind === 'canvas'
      ? plan.layer && { layer: plan.layer.ref, values: plan.layer.values }
      : { layer: target, values: plan.values };
  const others =
    change &&
    (await reachedCanvases(ground, layers, change, {
      named: MOST_NAMED - mine.length,
      effort,
      ...(isCanvas ? { except: target.id } : {}),
    }));

  const canvases = [...mine, ...(others?.canvases ?? [])];
  const elements = [...(own?.elements ?? []), ...(others?.elements ?? [])];
  const breakpoints = new Set([...(own?.breakpoints ?? []), ...(others?.breakpoints ?? [])]);
  return {
    elements: elements.slice(0, MOST_NAMED),
    element_count: elements.length,
    breakpoints: Breakpoint.options.filter((at) => breakpoints.has(at)),
    canvases: canvases.map(({ canvas_id }) => canvas_id),
    canvas_count: mine.length + (others?.count ?? 0),
    ...(change && {
      by_canvas: canvases,
      beyond_scope: reachesBeyond(scope, change.layer),
    }),
    ...(effort.isPartial && { approximate: true }),
  };
}

/** Whether a layer holds for canvases, if there are such, that the scope does not see. */
function reachesBeyond({ surface_id }: Scope, { kind }: LayerRef): boolean {
  return kind === 'tenant_layer' || (kind === 'project_layer' && surface_id !== undefined);
}
