import { Breakpoint, type ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import { createResolver, type ResolvableCanvas } from '../../resolve/canvas-resolver.js';
import { isEqual } from '../is-equal.js';
import type { LayerView } from './layer-views.js';
import type { Search } from './search.js';

/** A canvas before and after a change, in all of its views. */
export interface CanvasChange {
  before: ResolvableCanvas;
  after: ResolvableCanvas;
  views: readonly LayerView[];
}

/** Returns whether an element, or the root for null, has another value of any token in any view. */
export function createComparison(
  catalogue: Catalogue,
  { before, after, views }: CanvasChange,
  search: Search,
): (element_id: string | null) => boolean {
  const pairs = views.map((view) => ({
    before: createResolver(catalogue, before, view.before),
    after: createResolver(catalogue, after, view.after),
  }));
  return (element_id) => {
    let isChanged = false;
    search.comparisons += pairs.length;
    for (const pair of pairs) {
      for (const breakpoint of [undefined, ...Breakpoint.options]) {
        const isKnown = breakpoint === undefined || search.breakpoints.has(breakpoint);
        if (isChanged && isKnown) continue;
        const values = pair.before.resolve(element_id, breakpoint);
        if (!differ(values, pair.after.resolve(element_id, breakpoint))) continue;
        isChanged = true;
        if (breakpoint !== undefined) search.breakpoints.add(breakpoint);
      }
    }
    return isChanged;
  };
}

/**
 * The elements that exist before and after a change and have another value, in reading order.
 * Compares the elements of `roots` with their descendants, or all elements when `roots` has null.
 *
 * With `paths`, only values at these paths matter: elements of one kind that have no such value,
 * and have the same nearest ancestor with one, are compared once.
 */
export function changedElements(
  catalogue: Catalogue,
  change: CanvasChange,
  { roots, paths }: { roots: ReadonlySet<string | null>; paths?: ReadonlySet<string> | undefined },
  search: Search,
): string[] {
  const before = withPaths(change.before, paths);
  const after = withPaths(change.after, paths);
  const isChanged = createComparison(catalogue, { ...change, before, after }, search);
  const withValues = new Set([
    ...[...before.values, ...after.values].map(({ element_id }) => element_id),
    ...roots,
  ]);
  const remaining = new Set(after.elements.map(({ element_id }) => element_id));
  const nearest = new Map<string | null, string | null>();
  const inRoots = new Set(roots);
  const results = new Map<string, boolean>();
  return new ElementTree(before.elements)
    .inReadingOrder()
    .filter(({ element_id, kind, parent_id }) => {
      const hasValues = withValues.has(element_id);
      const owner = hasValues ? element_id : (nearest.get(parent_id) ?? null);
      nearest.set(element_id, owner);
      if (inRoots.has(parent_id)) inRoots.add(element_id);
      if (!inRoots.has(element_id) || !remaining.has(element_id)) return false;
      const group = `${hasValues} ${owner ?? ''} ${kind}`;
      const result = results.get(group) ?? (!search.isExhausted() && isChanged(element_id));
      results.set(group, result);
      return result;
    })
    .map(({ element_id }) => element_id);
}

function withPaths(
  canvas: ResolvableCanvas,
  paths: ReadonlySet<string> | undefined,
): ResolvableCanvas {
  if (paths === undefined) return canvas;
  return { ...canvas, values: canvas.values.filter(({ token_path }) => paths.has(token_path)) };
}

function differ(before: readonly ResolvedToken[], after: readonly ResolvedToken[]): boolean {
  if (before.length !== after.length) return true;
  return before.some((token, index) => {
    const other = after[index];
    if (token === other) return false;
    return token.token_path !== other?.token_path || !isEqual(token.value, other.value);
  });
}
