import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { TokenTable } from '../catalogue/token-table.js';
import { borrowedToken } from './resolved-token.js';
import type { SetTokens, TokenList } from './set-tokens.js';

/** The values that all elements of a canvas have unless they or their ancestors set others. */
export interface SharedValues {
  /** By slot. */
  readonly tokens: readonly ResolvedToken[];
  /** By slot, 1 when an override for the breakpoint is set, which plain values do not replace. */
  readonly overridden: Uint8Array;
}

/**
 * Applies the layers and the canvas root to the contract's defaults, weakest first. Defaults that
 * are another path's value on the canvas root are determined last.
 */
export function sharedValues(
  table: TokenTable,
  weakestFirst: readonly SetTokens[],
  breakpoint: Breakpoint | undefined,
): SharedValues {
  const tokens = table.defaults.slice();
  const overridden = new Uint8Array(tokens.length);
  const isSet = new Uint8Array(tokens.length);
  const apply = (list: TokenList, marks?: Uint8Array): void => {
    for (let index = 0; index < list.slots.length; index += 1) {
      const [slot, token] = [list.slots[index], list.tokens[index]];
      if (slot === undefined || token === undefined) continue;
      tokens[slot] = token;
      isSet[slot] = 1;
      if (marks !== undefined) marks[slot] = 1;
    }
  };
  for (const { own } of weakestFirst) apply(own.plain);
  if (breakpoint !== undefined) {
    for (const { own } of weakestFirst) apply(own.overrides[breakpoint], overridden);
  }
  for (let slot = 0; slot < table.fallbacks.length; slot += 1) {
    const fallback = table.fallbacks[slot] ?? -1;
    if (fallback === -1 || isSet[slot] === 1 || isSet[fallback] !== 1) continue;
    const [own, other] = [tokens[slot], tokens[fallback]];
    if (own !== undefined && other !== undefined) tokens[slot] = borrowedToken(own, other);
  }
  return { tokens, overridden };
}
