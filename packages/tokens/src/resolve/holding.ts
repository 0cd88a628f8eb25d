import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import { StoredValueValidator } from '../catalogue/stored-value-validator.js';
import type { ValueRow } from '../ports/document-rows.js';
import { setToken } from './resolved-token.js';
import type { Stands } from './standing.js';

/** Tokens with the slots that they belong in. */
export interface Patch {
  readonly slots: number[];
  readonly tokens: ResolvedToken[];
}

/** What one place says of tokens: for all screens, and for some. */
export interface Said {
  readonly plain: Patch;
  readonly at: Readonly<Record<Breakpoint, Patch>>;
}

/** The values that one place holds: an element, a canvas root or a layer. */
export interface Holding {
  /** What it says for itself. */
  readonly own: Said;
  /** As much of it as is inherited by what lies inside. */
  readonly passedOn: Said;
  /** Whether anything is. */
  readonly passesOn: boolean;
  /** Tokens of open paths, in any order. */
  readonly open: readonly ResolvedToken[];
}

export interface Holder {
  stands: Stands;
  layer: ResolvedToken['source']['layer'];
  element_id?: string;
}

/** Values that may not stand at the place, or that the contract does not know, say nothing. */
export function holdingOf(
  catalogue: Catalogue,
  { stands, layer, element_id }: Holder,
  rows: readonly ValueRow[],
): Holding {
  const [own, passedOn] = [nothingSaid(), nothingSaid()];
  const open: ResolvedToken[] = [];
  const validator = new StoredValueValidator(catalogue);
  let passesOn = false;
  for (const row of rows) {
    const spot = catalogue.table.slotOf(row.token_path);
    const entry = spot?.entry ?? catalogue.find(row.token_path);
    if (entry === undefined || !stands(entry.definition)) continue;
    const at = breakpointOf(spot?.breakpoint);
    const on = element_id === undefined ? {} : { element_id };
    const where =
      at === undefined ? { layer, ...on } : { layer: 'breakpoint' as const, held_in: layer, ...on };
    const token = setToken(catalogue, entry, row, where, validator.problemOf(row));
    if (spot === undefined) {
      if (entry.definition.open === true) open.push(token);
      continue;
    }
    put(at === undefined ? own.plain : own.at[at], spot.slot, token);
    if (!entry.definition.inherits) continue;
    put(at === undefined ? passedOn.plain : passedOn.at[at], spot.slot, token);
    passesOn = true;
  }
  return { own, passedOn, passesOn, open };
}

function nothingSaid(): Said {
  const nothing = (): Patch => ({ slots: [], tokens: [] });
  return {
    plain: nothing(),
    at: { mobile: nothing(), tablet: nothing(), desktop: nothing() },
  };
}

function put(patch: Patch, slot: number, token: ResolvedToken): void {
  patch.slots.push(slot);
  patch.tokens.push(token);
}

function breakpointOf(name: string | undefined): Breakpoint | undefined {
  return name === 'mobile' || name === 'tablet' || name === 'desktop' ? name : undefined;
}
