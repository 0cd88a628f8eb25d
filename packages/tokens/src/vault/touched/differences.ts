import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import type { CanvasState } from '../../ports/canvas-rows.js';
import { createResolver } from '../../resolve/canvas-resolver.js';
import { isEqual } from '../revert/plan-towards.js';

/** A canvas and the layers below it. */
export interface Layered {
  state: CanvasState;
  layers: readonly CanvasState[];
}

export interface Differences {
  /** Whether the root has another value. */
  root: boolean;
  /** In reading order. */
  elements: string[];
  breakpoints: Set<Breakpoint>;
}

const widths = [undefined, 'mobile', 'tablet', 'desktop'] as const;

/**
 * The elements, there before and after, that have another value of any token. Looked at are those
 * in `affected` with all that lies in them; with null, the root, all are.
 */
export function differencesBetween(
  catalogue: Catalogue,
  before: Layered,
  after: Layered,
  affected: ReadonlySet<string | null>,
): Differences {
  const [then, now] = [before, after].map(({ state, layers }) =>
    createResolver(catalogue, state, layers),
  );
  const breakpoints = new Set<Breakpoint>();
  const isTouched = (element_id: string | null): boolean => {
    let touched = false;
    for (const at of widths) {
      // What is known already is not looked for again.
      if (touched && (at === undefined || breakpoints.has(at))) continue;
      const [was, is] = [then, now].map((resolver) => resolver?.resolve(element_id, at) ?? []);
      if (!differ(was ?? [], is ?? [])) continue;
      touched = true;
      if (at !== undefined) breakpoints.add(at);
    }
    return touched;
  };
  const root = affected.has(null) && isTouched(null);
  const stays = new Set(after.state.elements.map((row) => row.element_id));
  const elements = within(new ElementTree(before.state.elements), affected).filter(
    (element_id) => stays.has(element_id) && isTouched(element_id),
  );
  return { root, elements, breakpoints };
}

function within(tree: ElementTree, affected: ReadonlySet<string | null>): string[] {
  const inside = new Set<string>();
  const ordered = tree.inReadingOrder();
  for (const { element_id, parent_id } of ordered) {
    const isInside = parent_id !== null && inside.has(parent_id);
    if (affected.has(null) || affected.has(element_id) || isInside) inside.add(element_id);
  }
  return [...inside];
}

function differ(was: readonly ResolvedToken[], is: readonly ResolvedToken[]): boolean {
  if (was.length !== is.length) return true;
  return was.some((token, index) => {
    const other = is[index];
    if (token === other) return false;
    return token.token_path !== other?.token_path || !isEqual(token.value, other.value);
  });
}
