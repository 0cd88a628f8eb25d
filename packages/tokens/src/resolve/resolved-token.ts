import type { ValueProblem, ResolvedToken, TokenSource } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ValueRow } from '../ports/document-rows.js';

/** A token with a value that was set, perhaps at another path than its own. */
export function setToken(
  catalogue: Catalogue,
  { path, definition }: CatalogueEntry,
  row: ValueRow,
  { layer, held_in, element_id }: Pick<TokenSource, 'layer' | 'held_in' | 'element_id'>,
  problem: ValueProblem | undefined,
): ResolvedToken {
  const { value, rev, at, contract_version } = row;
  // Optional members are assigned, because a spread for each of them takes most of the time.
  const source: TokenSource = { layer, rev, at, contract_version };
  if (held_in !== undefined) source.held_in = held_in;
  if (element_id !== undefined) source.element_id = element_id;
  if (row.actor !== null) source.actor = row.actor;
  if (row.token_path !== path) source.from_path = row.token_path;
  const token: ResolvedToken = {
    token_path: path,
    value,
    source: Object.freeze(source),
    definition: catalogue.view(definition),
  };
  if (problem !== undefined) token.problem = problem;
  return Object.freeze(token);
}

/** A token that is not set and whose default is another token's value on the canvas root. */
export function borrowedToken(own: ResolvedToken, other: ResolvedToken): ResolvedToken {
  const token: ResolvedToken = {
    token_path: own.token_path,
    value: other.value,
    source: Object.freeze({ from_path: other.token_path, ...other.source }),
    definition: own.definition,
  };
  if (other.problem !== undefined) token.problem = other.problem;
  return Object.freeze(token);
}
