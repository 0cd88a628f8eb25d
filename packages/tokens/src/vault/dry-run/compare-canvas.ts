import { Breakpoint, type ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import type { ElementRow } from '../../ports/document-rows.js';
import { createResolver, type ResolvableCanvas } from '../../resolve/canvas-resolver.js';
import { isEqual } from '../is-equal.js';
import type { LayerChange } from './layer-views.js';
import type { Search } from './search.js';

/** A canvas and its layers before and after a change, with only the values that matter. */
export interface CanvasChange {
  before: ResolvableCanvas;
  after: ResolvableCanvas;
  /** The layers of each reader who may see another result. */
  views: LayerChange[][];
  /** The elements to compare with their descendants; null for the root with all elements. */
  roots: ReadonlySet<string | null>;
  /** The elements that are added, moved or removed; they change at all breakpoints. Default: none. */
  moved?: ReadonlySet<string>;
}

/**
 * Returns the elements that are added, moved or removed, or have another value of any token in any
 * view: in reading order before the change, followed by the added ones. Returns null when nothing
 * changes, not even on the root.
 *
 * Elements of one kind that have no values, and have the same nearest ancestor with values, are
 * compared once.
 */
export function compareCanvas(
  catalogue: Catalogue,
  { before, after, views, roots, moved = new Set() }: CanvasChange,
  search: Search,
): string[] | null {
  const pairs = views.map((view) => {
    const [old, current] = [view.map((layer) => layer.before), view.map((layer) => layer.after)];
    return [
      createResolver(catalogue, before, old),
      createResolver(catalogue, after, current),
    ] as const;
  });
  const isChanged = (element_id: string | null): boolean => {
    search.effort -= 10 * pairs.length;
    let result = false;
    for (const [old, current] of pairs) {
      for (const breakpoint of [undefined, ...Breakpoint.options]) {
        if (result && (breakpoint === undefined || search.breakpoints.has(breakpoint))) continue;
        const tokens = current.resolve(element_id, breakpoint);
        if (!differ(old.resolve(element_id, breakpoint), tokens)) continue;
        result = true;
        if (breakpoint !== undefined) search.breakpoints.add(breakpoint);
      }
    }
    return result;
  };

  const atMoves = moved.size > 0 ? Breakpoint.options : [];
  for (const breakpoint of atMoves) search.breakpoints.add(breakpoint);
  const isRootChanged = roots.has(null) && isChanged(null);
  const values = [...before.values, ...after.values];
  const withValues = new Set([...roots, ...values.map(({ element_id }) => element_id)]);
  // For the root and each element to compare, the nearest element with values.
  const nearest = new Map<string | null, string | null>(roots.has(null) ? [[null, null]] : []);
  const results = new Map<string, boolean>();
  const isElementChanged = ({ element_id, kind, parent_id }: ElementRow): boolean => {
    if (!roots.has(element_id) && !nearest.has(parent_id)) return moved.has(element_id);
    const owner = withValues.has(element_id) ? element_id : (nearest.get(parent_id) ?? null);
    nearest.set(element_id, owner);
    if (moved.has(element_id)) return true;
    const group = `${owner === element_id} ${owner ?? ''} ${kind}`;
    const result = results.get(group) ?? (!search.isExhausted() && isChanged(element_id));
    results.set(group, result);
    return result;
  };
  const rows = [before, after].flatMap((each) => new ElementTree(each.elements).inReadingOrder());
  const elements = [...new Map(rows.map((row) => [row.element_id, row])).values()]
    .filter(isElementChanged)
    .map(({ element_id }) => element_id);
  return isRootChanged || elements.length > 0 ? elements : null;
}

function differ(before: readonly ResolvedToken[], after: readonly ResolvedToken[]): boolean {
  const contentOf = (token?: ResolvedToken) => [token?.token_path ?? null, token?.value ?? null];
  const isOther = (token: ResolvedToken, index: number) =>
    token !== after[index] && !isEqual(contentOf(token), contentOf(after[index]));
  return before.length !== after.length || before.some(isOther);
}
