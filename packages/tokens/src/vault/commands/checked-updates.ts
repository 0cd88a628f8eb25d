import type { JsonValue, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { layerLevelProblem } from '../../catalogue/token-levels.js';
import { invalidCommand } from '../../problems/command-problem.js';
import { tokenProblems, updatePaths, type Placement } from './token-problems.js';

/** A valid update with its token. */
export interface KnownUpdate {
  entry: CatalogueEntry;
  value: JsonValue;
}

/**
 * Validates an update: its path, its level and its value. Paths of problems begin with `argument`.
 * Throws `token.unknown`, `token.level`, `token.invalid`.
 */
export function checkedUpdate(
  catalogue: Catalogue,
  update: TokenUpdate,
  placement: Placement,
  argument = 'update',
): KnownUpdate {
  const { token_path, value } = update;
  const entry = validEntry(catalogue, token_path, value, placement);
  if (entry !== undefined) return { entry, value };
  // Problems are described only once there is one.
  const pathsOf = updatePaths(argument, false);
  throw invalidCommand(tokenProblems(catalogue, [update], placement, pathsOf));
}

/** Validates a list of updates, of which no two may have the same path; see `checkedUpdate`. */
export function checkedUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  placement: Placement,
  argument = 'updates',
): KnownUpdate[] {
  const valid = validUpdates(catalogue, updates, placement);
  if (valid !== undefined) return valid;
  const pathsOf = updatePaths(argument, true);
  throw invalidCommand(tokenProblems(catalogue, updates, placement, pathsOf));
}

/** Returns undefined when any update is invalid. */
export function validUpdates(
  catalogue: Catalogue,
  updates: readonly TokenUpdate[],
  placement: Placement,
): KnownUpdate[] | undefined {
  const seen = new Set<string>();
  const valid: KnownUpdate[] = [];
  for (const { token_path, value } of updates) {
    const entry = validEntry(catalogue, token_path, value, placement);
    if (entry === undefined || seen.has(entry.path)) return undefined;
    seen.add(entry.path);
    valid.push({ entry, value });
  }
  return valid;
}

function validEntry(
  catalogue: Catalogue,
  token_path: string,
  value: JsonValue,
  placement: Placement,
): CatalogueEntry | undefined {
  if (placement !== 'layer') return catalogue.findValid(token_path, value, placement);
  const entry = catalogue.findValid(token_path, value, null);
  return entry && layerLevelProblem(entry.definition) === null ? entry : undefined;
}
