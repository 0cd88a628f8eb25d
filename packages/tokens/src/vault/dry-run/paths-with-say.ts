import { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';

/**
 * The paths whose values decide what a change at `token_paths` comes to: those tokens for all
 * screens and for some, the tokens that they are the default of, and those that are theirs.
 */
export function pathsWithSay(catalogue: Catalogue, token_paths: readonly string[]): string[] {
  const { table } = catalogue;
  const slots = new Set<number>();
  for (const path of token_paths) {
    const slot = table.slotOf(path)?.slot;
    if (slot === undefined) continue;
    slots.add(slot);
    slots.add(table.fallbacks[slot] ?? -1);
    for (const [other, fallback] of table.fallbacks.entries()) {
      if (fallback === slot) slots.add(other);
    }
  }
  return [...slots].flatMap((slot) => {
    const path = table.entries[slot]?.path;
    if (path === undefined) return [];
    const overrides = Breakpoint.options.map((at) => catalogue.overrideOf(path, at)?.path);
    return [path, ...overrides.filter((override) => override !== undefined)];
  });
}
