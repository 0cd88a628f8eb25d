import { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';

/**
 * The paths whose values decide what changes when `token_paths` are set or unset: these tokens, the
 * tokens that they are the default of, the tokens that are their default, and all overrides of them.
 */
export function affectedPaths(catalogue: Catalogue, token_paths: readonly string[]): Set<string> {
  const { entries, fallbacks } = catalogue.table;
  const slots = new Set(token_paths.flatMap((path) => catalogue.table.slotOf(path)?.slot ?? []));
  const defaults = new Set([...slots].map((slot) => fallbacks[slot] ?? -1));
  const related = entries.filter(
    (_, slot) => slots.has(slot) || defaults.has(slot) || slots.has(fallbacks[slot] ?? -1),
  );
  const overrides = related.flatMap(({ path }) =>
    Breakpoint.options.flatMap((breakpoint) => catalogue.overrideOf(path, breakpoint) ?? []),
  );
  // An open path has no slot and decides only its own value.
  return new Set([...token_paths, ...[...related, ...overrides].map(({ path }) => path)]);
}
