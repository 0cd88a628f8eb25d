import type { JsonValue, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { layerFault } from '../../catalogue/layer-placement.js';
import { refused } from '../../problems/token-problem.js';
import { tokenMistakes, updatePaths, type Where } from './token-problems.js';

/** An update whose path is known, in its stored spelling. */
export interface KnownUpdate {
  entry: CatalogueEntry;
  value: JsonValue;
}

/**
 * Looks at an update: whether there is such a token, may stand there, and takes the value. Throws
 * `token.unknown`, `token.level` or `token.invalid`, or gives it back as it may be written.
 */
export function checkedUpdate(
  catalogue: Catalogue,
  update: TokenUpdate,
  where: Where,
  path = 'update',
): KnownUpdate {
  const { token_path, value } = update;
  const entry = admitted(catalogue, token_path, value, where);
  // Words are looked for once something is known to be wrong.
  if (entry === undefined)
    throw refused(tokenMistakes(catalogue, [update], where, updatePaths(path, false)));
  return { entry, value };
}

/**
 * Looks at every update and throws one error that tells every mistake, or gives back the updates
 * as they may be written. Its code is that of the first mistake.
 */
export function checkedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
  path = 'updates',
): KnownUpdate[] {
  const admissible = admittedUpdates(catalogue, updates, where);
  // Words are looked for once something is known to be wrong.
  if (admissible === undefined)
    throw refused(tokenMistakes(catalogue, updates, where, updatePaths(path, true)));
  return admissible;
}

/** The updates as they may be written; undefined when anything is wrong with any of them. */
export function admittedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  where: Where,
): KnownUpdate[] | undefined {
  const seen = new Set<string>();
  const known: KnownUpdate[] = [];
  for (const { token_path, value } of updates) {
    const entry = admitted(catalogue, token_path, value, where);
    if (entry === undefined || seen.has(entry.path)) return undefined;
    seen.add(entry.path);
    known.push({ entry, value });
  }
  return known;
}

function admitted(
  catalogue: Catalogue,
  token_path: string,
  value: JsonValue,
  where: Where,
): CatalogueEntry | undefined {
  if (where !== 'layer') return catalogue.findValid(token_path, value, where);
  const entry = catalogue.findValid(token_path, value, null);
  return entry && layerFault(entry.definition) === null ? entry : undefined;
}
