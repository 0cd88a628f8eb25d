import { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import {
  createResolver,
  type CanvasResolver,
  type ResolvableCanvas,
} from '../../resolve/canvas-resolver.js';
import { isEqual } from '../is-equal.js';
import type { LayerView } from './layer-views.js';
import type { Search } from './search.js';

/** A canvas before and after a change, and how to compare it. */
export interface CanvasChange {
  before: ResolvableCanvas;
  after: ResolvableCanvas;
  views: readonly LayerView[];
  /** The elements to compare with their descendants; null for the root with all elements. */
  roots: ReadonlySet<string | null>;
  /** Only values at these paths matter; all when undefined. */
  paths: ReadonlySet<string> | undefined;
}

/**
 * The elements that exist before and after a change and have another value of any token in any
 * view, in reading order. Returns null when nothing changes, not even on the root.
 *
 * Elements of one kind that have no value at `paths`, and have the same nearest ancestor with one,
 * are compared once.
 */
export function compareCanvas(
  catalogue: Catalogue,
  { views, roots, paths, ...change }: CanvasChange,
  search: Search,
): string[] | null {
  const withPaths = (canvas: ResolvableCanvas): ResolvableCanvas => ({
    ...canvas,
    values: canvas.values.filter(({ token_path }) => paths === undefined || paths.has(token_path)),
  });
  const [before, after] = [withPaths(change.before), withPaths(change.after)];
  const pairs = views.map((view) => ({
    before: createResolver(catalogue, before, view.before),
    after: createResolver(catalogue, after, view.after),
  }));
  const isChanged = (element_id: string | null): boolean => {
    search.comparisons += pairs.length;
    return pairs.filter((pair) => differs(pair, element_id, search)).length > 0;
  };

  const isRootChanged = roots.has(null) && isChanged(null);
  const withValues = new Set([...roots, ...[...before.values, ...after.values].map(idOf)]);
  const remaining = new Set(after.elements.map(idOf));
  const nearest = new Map<string | null, string | null>();
  const compared = new Set(roots);
  const results = new Map<string, boolean>();
  const elements = new ElementTree(before.elements).inReadingOrder().filter((row) => {
    const { element_id, kind, parent_id } = row;
    const hasValues = withValues.has(element_id);
    const owner = hasValues ? element_id : (nearest.get(parent_id) ?? null);
    nearest.set(element_id, owner);
    if (compared.has(parent_id)) compared.add(element_id);
    if (!compared.has(element_id) || !remaining.has(element_id)) return false;
    const group = `${hasValues} ${owner ?? ''} ${kind}`;
    const result = results.get(group) ?? (!search.isExhausted() && isChanged(element_id));
    results.set(group, result);
    return result;
  });
  return isRootChanged || elements.length > 0 ? elements.map(({ element_id }) => element_id) : null;
}

function idOf<Id extends string | null>({ element_id }: { element_id: Id }): Id {
  return element_id;
}

/** Adds the breakpoints at which any token has another value to those of the search. */
function differs(
  { before, after }: { before: CanvasResolver; after: CanvasResolver },
  element_id: string | null,
  { breakpoints }: Search,
): boolean {
  const differsAt = (breakpoint?: Breakpoint): boolean => {
    const tokens = after.resolve(element_id, breakpoint);
    const old = before.resolve(element_id, breakpoint);
    return (
      old.length !== tokens.length ||
      old.some((token, index) => {
        const other = tokens[index];
        if (token === other) return false;
        return token.token_path !== other?.token_path || !isEqual(token.value, other.value);
      })
    );
  };
  const changed = Breakpoint.options.filter(
    (breakpoint) => !breakpoints.has(breakpoint) && differsAt(breakpoint),
  );
  for (const breakpoint of changed) breakpoints.add(breakpoint);
  return changed.length > 0 || differsAt() || [...breakpoints].some((each) => differsAt(each));
}
