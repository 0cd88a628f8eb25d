import { Breakpoint, type ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import type { CanvasSnapshot } from '../../ports/document-rows.js';
import { createResolver, type CanvasResolver } from '../../resolve/canvas-resolver.js';
import { isEqual } from '../revert/plan-restore.js';
import type { Reading } from './readings.js';

export interface Differences {
  /** Whether the root has another value. */
  root: boolean;
  /** In reading order. */
  elements: string[];
  breakpoints: Set<Breakpoint>;
}

const widths = [undefined, ...Breakpoint.options] as const;

/**
 * The elements, there before and after, that have another value of any token, read in any of the
 * ways. Looked at are those in `affected` with all that lies in them; with null, the root, all are.
 */
export function differencesBetween(
  catalogue: Catalogue,
  [before, after]: readonly [CanvasSnapshot, CanvasSnapshot],
  readings: readonly Reading[],
  affected: ReadonlySet<string | null>,
): Differences {
  const pairs = readings.map((reading): Pair => [
    createResolver(catalogue, before, reading.before),
    createResolver(catalogue, after, reading.after),
  ]);
  const breakpoints = new Set<Breakpoint>();
  const isTouched = (element_id: string | null) =>
    pairs.filter((pair) => looksOtherwise(pair, element_id, breakpoints)).length > 0;
  const root = affected.has(null) && isTouched(null);
  const stays = new Set(after.elements.map((row) => row.element_id));
  const elements = within(new ElementTree(before.elements), affected).filter(
    (element_id) => stays.has(element_id) && isTouched(element_id),
  );
  return { root, elements, breakpoints };
}

/** A canvas as it resolves before a change and after it. */
export type Pair = readonly [before: CanvasResolver, after: CanvasResolver];

/**
 * Whether an element, or the root, has another value of any token; the widths at which it has are
 * added to `breakpoints`.
 */
export function looksOtherwise(
  pair: Pair,
  element_id: string | null,
  breakpoints: Set<Breakpoint>,
): boolean {
  let touched = false;
  for (const at of widths) {
    // What is known already is not looked for again.
    if (touched && (at === undefined || breakpoints.has(at))) continue;
    const [was, is] = pair.map((resolver) => resolver.resolve(element_id, at));
    if (!differ(was ?? [], is ?? [])) continue;
    touched = true;
    if (at !== undefined) breakpoints.add(at);
  }
  return touched;
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
