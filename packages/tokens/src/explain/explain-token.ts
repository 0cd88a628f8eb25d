import type { Breakpoint, ExplainRung, JsonValue, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { defaultToken } from '../catalogue/default-token.js';
import { StoredValueValidator } from '../catalogue/stored-value-validator.js';
import type { ElementRow } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { setToken } from '../resolve/resolved-token.js';
import { ladder, wins, type Rung } from './ladder.js';

/** A token's value on an element with its ladder (TOKENS, type Explanation). */
export function explainToken(
  catalogue: Catalogue,
  values: CanvasValues,
  entry: CatalogueEntry,
  at: { element: ElementRow | null; breakpoint?: Breakpoint | undefined },
): { token: ResolvedToken; ladder: ExplainRung[] } {
  const rungs = [...ladder(catalogue, values, entry, at)];
  const winner = rungs.find(wins);
  return {
    token: tokenOf(catalogue, entry, winner),
    ladder: rungs.map((rung) => rungView(catalogue, rung, rung === winner)),
  };
}

/** The token with the value of a rung. */
export function tokenOf(
  catalogue: Catalogue,
  entry: CatalogueEntry,
  winner: Rung | undefined,
): ResolvedToken {
  if (winner?.row === undefined) return defaultToken(catalogue, entry);
  const problem = new StoredValueValidator(catalogue).problemOf(winner.row);
  return setToken(catalogue, entry, winner.row, winner, problem);
}

function rungView(catalogue: Catalogue, rung: Rung, won: boolean): ExplainRung {
  const { layer, held_in, element_id, entry, row } = rung;
  const value = row === undefined ? defaultOf(rung) : row.value;
  const { ignored = row === undefined && value === null ? 'unset' : 'outweighed' } = rung;
  return {
    layer,
    ...(held_in === undefined ? {} : { held_in }),
    ...(element_id === undefined ? {} : { element_id }),
    token_path: entry.path,
    value,
    won,
    ...(won ? {} : { lost_because: ignored }),
    ...(row === undefined ? {} : { rev: row.rev, at: row.at }),
    ...(row?.actor ? { actor: row.actor } : {}),
    ...(row === undefined && layer !== 'default'
      ? {}
      : { contract_version: row?.contract_version ?? catalogue.version }),
  };
}

function defaultOf({ layer, entry }: Rung): JsonValue {
  const { default: fallback } = entry.definition;
  return layer === 'default' && fallback !== null && 'value' in fallback ? fallback.value : null;
}
