import { Breakpoint, type Touched } from '@northstar/contracts';
import type { LoggedChange } from '../../ports/document-rows.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { isEqual } from '../is-equal.js';
import { affectedPaths, atPaths, writeValues } from './affected-values.js';
import { compareCanvas } from './compare-canvas.js';
import { readAllLayers, viewsAt, type LayerChange } from './layer-views.js';
import { changedCanvases } from './other-canvases.js';
import { Search } from './search.js';

/** How many elements and canvases are listed (TOKENS, type Touched). */
const MAX_LISTED = 100;

/**
 * What a planned command would change (TOKENS, type Touched): elements of its canvas and, when it
 * changes a layer, the other canvases of the scope. Canvases outside the scope are neither listed
 * nor counted, so that the answer discloses nothing of another project.
 */
export async function touchedBy(
  context: PlanningContext,
  plan: Plan,
  changes: LoggedChange[],
): Promise<Touched> {
  const { ref, scope } = context;
  const isCanvas = ref.kind === 'canvas';
  const layer = isCanvas ? plan.layer : { ref, values: plan.values, changes };
  const search = new Search();
  const layers = await readAllLayers(context, layer, search);
  // The command's own canvas is compared first, and without limits.
  const elements = isCanvas ? changedOnOwnCanvas(context, layers, plan, search) : null;
  const own = elements === null ? [] : [{ canvas_id: ref.id, elements }];
  const token_paths = (layer?.changes ?? [])
    .filter(({ before, after }) => !isEqual(before, after))
    .map(({ token_path }) => token_path);
  const options = { limit: MAX_LISTED - own.length, except: isCanvas ? ref.id : undefined };
  const others = await changedCanvases(context, { layers, token_paths }, options, search);

  const canvases = [...own, ...others.canvases];
  const listed = canvases.flatMap((canvas) => canvas.elements);
  const by_canvas = canvases.map((canvas) => ({
    canvas_id: canvas.canvas_id,
    element_count: canvas.elements.length,
  }));
  const beyond_scope =
    layer?.ref.kind === 'tenant_layer' ||
    (layer?.ref.kind === 'project_layer' && scope.surface_id !== undefined);
  return {
    elements: listed.slice(0, MAX_LISTED),
    element_count: listed.length,
    breakpoints: Breakpoint.options.filter((breakpoint) => search.breakpoints.has(breakpoint)),
    canvases: canvases.map(({ canvas_id }) => canvas_id),
    canvas_count: own.length + others.count,
    ...(layer && { by_canvas, beyond_scope }),
    ...(search.isApproximate && { approximate: true }),
  };
}

/** The changed elements of the plan's own canvas; see `compareCanvas`. */
function changedOnOwnCanvas(
  { parts: { catalogue }, document: { canvas, elements, values } }: PlanningContext,
  layers: readonly LayerChange[],
  plan: Plan,
  search: Search,
): string[] | null {
  if (canvas === null) throw new TypeError('A layer has no elements');
  // These may inherit other values at any path; an element that shifts among its siblings does not.
  const reparented = plan.element_changes.filter(
    ({ before, after }) => before?.parent_id !== after?.parent_id || before?.kind !== after?.kind,
  );
  const token_paths = plan.values.map(({ token_path }) => token_path);
  const paths = reparented.length > 0 ? undefined : affectedPaths(catalogue, token_paths);
  const before = atPaths({ canvas, elements, values }, paths);
  // Removed elements stay among the rows: those in `moved` are not resolved.
  const rows = new Map(
    [...elements, ...plan.elements].map((row) => [row.element_id, row]),
  ).values();
  const change = {
    before,
    after: { canvas, elements: [...rows], values: writeValues(before.values, plan.values) },
    views: viewsAt(layers, paths, search)(canvas.surface_id),
    roots: new Set([...plan.values, ...reparented].map(({ element_id }) => element_id)),
    moved: new Set(plan.element_changes.map(({ element_id }) => element_id)),
  };
  return compareCanvas(catalogue, change, search);
}
