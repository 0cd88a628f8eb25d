import type { ResolvableCanvas } from '../../resolve/canvas-resolver.js';
import type { PlanningContext } from '../commands/plan.js';
import { affectedPaths, atPaths, writeValues } from './affected-values.js';
import { compareCanvas } from './compare-canvas.js';
import { viewsAt, type LayerChange } from './layer-views.js';
import type { Search } from './search.js';

/** How many groups of canvases are compared, with how much `Search.effort`. */
const MAX_GROUPS = 1_000;
const MAX_EFFORT = 100_000;

/**
 * Counts the canvases of the scope, without `except`, on which a change of a layer at `token_paths`
 * gives the root or an element another value for any reader, and lists the first of them by id.
 * Canvases that are too many to compare count as changed.
 */
export async function changedCanvases(
  { parts: { repository, catalogue }, scope }: PlanningContext,
  { layers, token_paths }: { layers: readonly LayerChange[]; token_paths: readonly string[] },
  { limit, except }: { limit: number; except: string | undefined },
  search: Search,
): Promise<{ count: number; canvases: { canvas_id: string; elements: readonly string[] }[] }> {
  if (token_paths.length === 0) return { count: 0, canvases: [] };
  search.effort = MAX_EFFORT;
  const paths = affectedPaths(catalogue, token_paths);
  const viewsOf = viewsAt(layers, paths, search);
  const compare = (canvas: ResolvableCanvas, surface_id: string | null) => {
    const [before, after, views] = [canvas, canvas, viewsOf(surface_id)];
    return compareCanvas(catalogue, { before, after, views, roots: new Set([null]) }, search);
  };
  const known = new Map<string, readonly string[]>();
  /** The changed elements of a canvas; undefined when the limit is reached. */
  const elementsOf = async (canvas_id: string): Promise<readonly string[] | undefined> => {
    if (known.has(canvas_id) || search.isExhausted()) return known.get(canvas_id);
    const canvas = await repository.readCanvas(scope, canvas_id);
    if (canvas === null) return [];
    search.effort -= canvas.elements.length + canvas.values.length;
    const elements = compare(atPaths(canvas, paths), canvas.canvas.surface_id) ?? [];
    known.set(canvas_id, elements);
    return elements;
  };

  const { groups, others } = await repository.groupCanvases(scope, [...paths], {
    groups: MAX_GROUPS,
    ids: limit,
    ...(except === undefined ? {} : { except }),
  });
  search.isApproximate ||= others.count > 0;
  let { count } = others;
  const ids = [...others.canvas_ids];
  // An override may equal the root's value and still take precedence over plain values of elements.
  const hasOverride = token_paths.some((path) => catalogue.table.slotOf(path)?.breakpoint);
  for (const { kind, surface_id, canvas_ids, ...group } of groups) {
    const values = group.values.map((value) => ({ ...value, element_id: null }));
    const root = { canvas: { kind }, elements: [], values: writeValues([], values) };
    const isChanged = search.isExhausted() || compare(root, surface_id) !== null;
    if (!isChanged && !hasOverride) continue;
    const unlisted = group.count - canvas_ids.length;
    search.isApproximate ||= !isChanged && unlisted > 0;
    count += unlisted;
    for (const canvas_id of canvas_ids) {
      if (!isChanged && (await elementsOf(canvas_id))?.length === 0) continue;
      count += 1;
      ids.push(canvas_id);
    }
  }
  const canvases = [];
  for (const canvas_id of ids.sort().slice(0, limit)) {
    canvases.push({ canvas_id, elements: (await elementsOf(canvas_id)) ?? [] });
  }
  return { count, canvases };
}
