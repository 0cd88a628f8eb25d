import type { ValueProblem, ResolvedToken, TokenSource } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ValueRow } from '../ports/document-rows.js';

/** A token whose value is one that was set; `row.token_path` may be another path than its own. */
export function setToken(
  catalogue: Catalogue,
  { path, definition }: CatalogueEntry,
  row: ValueRow,
  where: Pick<TokenSource, 'layer' | 'held_in' | 'element_id'>,
  problem: ValueProblem | undefined,
): ResolvedToken {
  return Object.freeze({
    token_path: path,
    value: row.value,
    source: Object.freeze({
      layer: where.layer,
      ...(where.held_in === undefined ? {} : { held_in: where.held_in }),
      ...(where.element_id === undefined ? {} : { element_id: where.element_id }),
      rev: row.rev,
      ...(row.actor === null ? {} : { actor: row.actor }),
      at: row.at,
      contract_version: row.contract_version,
      ...(row.token_path === path ? {} : { from_path: row.token_path }),
    }),
    definition: catalogue.view(definition),
    ...(problem === undefined ? {} : { problem }),
  });
}

/** A token that nobody has set, whose default is what another path is on the canvas root. */
export function borrowedToken(own: ResolvedToken, other: ResolvedToken): ResolvedToken {
  const { value, source, problem } = other;
  return Object.freeze({
    token_path: own.token_path,
    value,
    source: Object.freeze({ from_path: other.token_path, ...source }),
    definition: own.definition,
    ...(problem === undefined ? {} : { problem }),
  });
}
