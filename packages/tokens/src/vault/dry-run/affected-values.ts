import { Breakpoint } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { ValueWrite } from '../../ports/document-commit.js';
import type { ValueRow } from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';

/**
 * The paths whose values decide what changes when `token_paths` are set or unset: these tokens, the
 * tokens that they are the default of, the tokens that are their default, and all overrides of them.
 */
export function affectedPaths(catalogue: Catalogue, token_paths: readonly string[]): Set<string> {
  const { entries, fallbacks } = catalogue.table;
  const slots = new Set(token_paths.flatMap((path) => catalogue.table.slotOf(path)?.slot ?? []));
  const defaults = new Set([...slots].map((slot) => fallbacks[slot]));
  const related = entries.filter(
    (_, slot) => slots.has(slot) || defaults.has(slot) || slots.has(fallbacks[slot] ?? -1),
  );
  const overrides = related.flatMap(({ path }) =>
    Breakpoint.options.flatMap((breakpoint) => catalogue.overrideOf(path, breakpoint) ?? []),
  );
  // An open path has no slot and decides only its own value.
  return new Set([...token_paths, ...[...related, ...overrides].map(({ path }) => path)]);
}

/** A document with only its values at these paths, or with all when `paths` is undefined. */
export function atPaths<Document extends { values: readonly ValueRow[] }>(
  document: Document,
  paths: ReadonlySet<string> | undefined,
): Document {
  const isRelevant = ({ token_path }: ValueRow) => paths?.has(token_path) ?? true;
  return { ...document, values: document.values.filter(isRelevant) };
}

/** Rows after writes. The rows that a write adds do not have the actor, time and version. */
export function writeValues(rows: readonly ValueRow[], writes: readonly ValueWrite[]): ValueRow[] {
  const values = new Map(rows.map((row) => [addressKey(row), row]));
  for (const { value, ...address } of writes) {
    const row = { ...address, rev: 0, actor: null, at: '', contract_version: '' };
    if (value === undefined) values.delete(addressKey(address));
    else values.set(addressKey(address), { ...row, value });
  }
  return [...values.values()];
}
