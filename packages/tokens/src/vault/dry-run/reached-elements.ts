import type { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { ElementTree } from '../../elements/element-tree.js';
import type { CanvasSnapshot } from '../../ports/document-rows.js';
import { createResolver } from '../../resolve/canvas-resolver.js';
import { looksOtherwise, type Pair } from './differences.js';
import type { Effort } from './effort.js';
import type { Reading } from './readings.js';

/**
 * The elements of a canvas, in reading order, that a change of a layer gives another value of any
 * token. Only what stands at `paths` has a say in it, so elements of one kind that hold nothing
 * there, and lie in the same one that does, are looked at once.
 */
export function reachedElements(
  catalogue: Catalogue,
  state: CanvasSnapshot,
  { readings, paths }: { readings: readonly Reading[]; paths: ReadonlySet<string> },
  effort: Effort,
  breakpoints: Set<Breakpoint>,
): string[] {
  const values = state.values.filter(({ token_path }) => paths.has(token_path));
  const pairs = readings.map(({ before, after }): Pair => [
    createResolver(catalogue, { ...state, values }, before),
    createResolver(catalogue, { ...state, values }, after),
  ]);
  const holders = new Set(values.map(({ element_id }) => element_id));
  /** The nearest that holds anything: the element itself, or one around it. */
  const holderOf = new Map<string | null, string | null>();
  const known = new Map<string, boolean>();
  return new ElementTree(state.elements)
    .inReadingOrder()
    .filter(({ element_id, kind, parent_id }) => {
      const isHolder = holders.has(element_id);
      const holder = isHolder ? element_id : (holderOf.get(parent_id) ?? null);
      holderOf.set(element_id, holder);
      const alike = `${isHolder ? 'on' : 'in'} ${holder ?? ''} ${kind}`;
      const seen = known.get(alike);
      if (seen !== undefined) return seen;
      if (effort.isSpent()) return false;
      const looks = pairs.filter((pair) => {
        effort.look(1);
        return looksOtherwise(pair, element_id, breakpoints);
      });
      known.set(alike, looks.length > 0);
      return looks.length > 0;
    })
    .map(({ element_id }) => element_id);
}
