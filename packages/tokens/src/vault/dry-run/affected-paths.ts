import { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';

/**
 * The paths whose values decide what changes when `token_paths` are set or unset: these tokens, the
 * tokens that they are the default of, the tokens that are their default, and all overrides of them.
 */
export function affectedPaths(catalogue: Catalogue, token_paths: readonly string[]): Set<string> {
  const { table } = catalogue;
  const slots = new Set<number>();
  // An open path has no slot and decides nothing but its own value.
  const paths = new Set<string>(token_paths);
  for (const path of token_paths) {
    const slot = table.slotOf(path)?.slot;
    if (slot === undefined) continue;
    slots.add(slot);
    slots.add(table.fallbacks[slot] ?? -1);
    for (const [other, fallback] of table.fallbacks.entries()) {
      if (fallback === slot) slots.add(other);
    }
  }
  for (const slot of slots) {
    const path = table.entries[slot]?.path;
    if (path === undefined) continue;
    paths.add(path);
    for (const breakpoint of Breakpoint.options) {
      const override = catalogue.overrideOf(path, breakpoint)?.path;
      if (override !== undefined) paths.add(override);
    }
  }
  return paths;
}
