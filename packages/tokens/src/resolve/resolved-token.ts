import type { ValueProblem, ResolvedToken, TokenSource } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ValueRow } from '../ports/document-rows.js';

/** A token with a value that was set, perhaps at another path than its own. */
export function setToken(
  catalogue: Catalogue,
  { path, definition }: CatalogueEntry,
  row: ValueRow,
  source: Pick<TokenSource, 'layer' | 'held_in' | 'element_id'>,
  problem: ValueProblem | undefined,
): ResolvedToken {
  return Object.freeze({
    token_path: path,
    value: row.value,
    source: Object.freeze({
      layer: source.layer,
      ...(source.held_in === undefined ? {} : { held_in: source.held_in }),
      ...(source.element_id === undefined ? {} : { element_id: source.element_id }),
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

/** A token that is not set and whose default is another token's value on the canvas root. */
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
