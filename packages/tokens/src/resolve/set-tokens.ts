import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import { StoredValueValidator } from '../catalogue/stored-value-validator.js';
import type { ValueRow } from '../ports/document-rows.js';
import type { IsAllowed } from './allowed.js';
import { setToken } from './resolved-token.js';

/** Tokens and, at the same indexes, their slots. */
export interface TokenList {
  readonly slots: number[];
  readonly tokens: ResolvedToken[];
}

/** Plain values, and overrides for each breakpoint. */
export interface TokenLists {
  readonly plain: TokenList;
  readonly overrides: Readonly<Record<Breakpoint, TokenList>>;
}

/** The tokens that an element, a canvas root or a layer sets. */
export interface SetTokens {
  readonly own: TokenLists;
  /** Those of `own` that descendants inherit. */
  readonly inherited: TokenLists;
  readonly hasInherited: boolean;
  /** Tokens of open paths, in any order. */
  readonly open: readonly ResolvedToken[];
}

export interface TokensOwner {
  isAllowed: IsAllowed;
  layer: ResolvedToken['source']['layer'];
  element_id?: string;
}

/** Ignores values of unknown paths, and of tokens that are not allowed on the owner. */
export function setTokensOf(
  catalogue: Catalogue,
  { isAllowed, layer, element_id }: TokensOwner,
  rows: readonly ValueRow[],
): SetTokens {
  const [own, inherited] = [emptyLists(), emptyLists()];
  const open: ResolvedToken[] = [];
  const validator = new StoredValueValidator(catalogue);
  const onElement = element_id === undefined ? {} : { element_id };
  const plainSource = { layer, ...onElement };
  const overrideSource = { layer: 'breakpoint', held_in: layer, ...onElement } as const;
  let hasInherited = false;
  for (const row of rows) {
    const known = catalogue.table.slotOf(row.token_path);
    const entry = known?.entry ?? catalogue.find(row.token_path);
    if (entry === undefined || !isAllowed(entry.definition)) continue;
    const breakpoint = breakpointOf(known?.breakpoint);
    const source = breakpoint === undefined ? plainSource : overrideSource;
    const token = setToken(catalogue, entry, row, source, validator.problemOf(row));
    if (known === undefined) {
      if (entry.definition.open === true) open.push(token);
      continue;
    }
    add(own, breakpoint, known.slot, token);
    if (!entry.definition.inherits) continue;
    add(inherited, breakpoint, known.slot, token);
    hasInherited = true;
  }
  return { own, inherited, hasInherited, open };
}

function emptyLists(): TokenLists {
  const empty = (): TokenList => ({ slots: [], tokens: [] });
  return { plain: empty(), overrides: { mobile: empty(), tablet: empty(), desktop: empty() } };
}

function add(
  { plain, overrides }: TokenLists,
  breakpoint: Breakpoint | undefined,
  slot: number,
  token: ResolvedToken,
): void {
  const list = breakpoint === undefined ? plain : overrides[breakpoint];
  list.slots.push(slot);
  list.tokens.push(token);
}

function breakpointOf(name: string | undefined): Breakpoint | undefined {
  return name === 'mobile' || name === 'tablet' || name === 'desktop' ? name : undefined;
}
