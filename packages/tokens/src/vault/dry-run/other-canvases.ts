import { documentKey } from '../../ports/document-ref.js';
import type { CanvasGroup, LayerSnapshot } from '../../ports/document-rows.js';
import type { ResolvableCanvas } from '../../resolve/canvas-resolver.js';
import type { PlanningContext } from '../commands/plan.js';
import { isEqual } from '../is-equal.js';
import { affectedPaths } from './affected-paths.js';
import { writeValues } from './apply-plan.js';
import { compareCanvas } from './compare-canvas.js';
import { viewsOf, type LayerChange } from './layer-views.js';
import type { Search } from './search.js';

/** How many groups of canvases are compared. */
const MAX_GROUPS = 1_000;

export interface ChangedCanvases {
  count: number;
  /** The first of them by id, each with its changed elements in reading order. */
  canvases: { canvas_id: string; elements: readonly string[] }[];
}

/**
 * The canvases of the scope, without `except`, on which a change of a layer gives the root or an
 * element another value for any reader. Canvases that are too many to compare count as changed.
 */
export async function changedCanvases(
  { parts: { repository, catalogue }, scope }: PlanningContext,
  layers: readonly LayerSnapshot[],
  change: LayerChange,
  { limit, except }: { limit: number; except: string | undefined },
  search: Search,
): Promise<ChangedCanvases> {
  const values = effectiveWrites(layers, change);
  if (values.length === 0) return { count: 0, canvases: [] };
  const writtenPaths = values.map(({ token_path }) => token_path);
  const paths = affectedPaths(catalogue, writtenPaths);
  const relevant = layers.map((layer) => ({
    ...layer,
    values: layer.values.filter(({ token_path }) => paths.has(token_path)),
  }));
  const compare = (canvas: ResolvableCanvas, surface_id: string | null) => {
    const views = viewsOf(relevant, { ...change, values }, surface_id, search);
    const roots = new Set([null]);
    return compareCanvas(catalogue, { before: canvas, after: canvas, views, roots, paths }, search);
  };
  const isRootChanged = ({ kind, surface_id, values: onRoot }: CanvasGroup): boolean => {
    const writes = onRoot.map((value) => ({ ...value, element_id: null }));
    const root = { canvas: { kind }, elements: [], values: writeValues([], writes) };
    return compare(root, surface_id) !== null;
  };
  const known = new Map<string, readonly string[]>();
  /** The changed elements of a canvas; undefined when a limit is reached. */
  const elementsOf = async (canvas_id: string): Promise<readonly string[] | undefined> => {
    if (known.has(canvas_id) || search.isExhausted()) return known.get(canvas_id);
    const canvas = await repository.readCanvas(scope, canvas_id);
    if (canvas === null) return [];
    search.rows += canvas.elements.length + canvas.values.length;
    const elements = compare(canvas, canvas.canvas.surface_id) ?? [];
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
  const hasOverride = writtenPaths.some((path) => catalogue.table.slotOf(path)?.breakpoint);
  for (const group of groups) {
    if (search.isExhausted() || isRootChanged(group)) {
      count += group.count;
      ids.push(...group.canvas_ids);
    } else if (hasOverride) {
      const unlisted = group.count - group.canvas_ids.length;
      search.isApproximate ||= unlisted > 0;
      count += unlisted;
      for (const canvas_id of group.canvas_ids) {
        if ((await elementsOf(canvas_id))?.length === 0) continue;
        count += 1;
        ids.push(canvas_id);
      }
    }
  }
  const canvases: ChangedCanvases['canvases'] = [];
  for (const canvas_id of ids.sort().slice(0, limit)) {
    canvases.push({ canvas_id, elements: (await elementsOf(canvas_id)) ?? [] });
  }
  return { count, canvases };
}

/** The writes that change the layer's values. */
function effectiveWrites(layers: readonly LayerSnapshot[], { layer, values }: LayerChange) {
  const own = layers.find((each) => documentKey(each.layer) === documentKey(layer));
  const current = new Map(own?.values.map((row) => [row.token_path, row.value]));
  return values.filter(({ token_path, value }) => !isEqual(current.get(token_path), value));
}
