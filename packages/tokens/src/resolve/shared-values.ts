import type { Breakpoint, ResolvedToken } from '@northstar/contracts';
import type { TokenTable } from '../catalogue/token-table.js';
import type { Holding, Patch } from './holding.js';
import { borrowedToken } from './resolved-token.js';

/** What all elements of a canvas have in common, by slot. */
export interface SharedValues {
  readonly tokens: readonly ResolvedToken[];
  /** 1 where the breakpoint asked for is spoken of: no plain value weighs more. */
  readonly overridden: Uint8Array;
}

/**
 * Lays the layers and the canvas root over the contract's defaults, the weakest first. Defaults
 * that are another path's value on the canvas root are settled last.
 */
export function sharedValues(
  table: TokenTable,
  weakestFirst: readonly Holding[],
  breakpoint: Breakpoint | undefined,
): SharedValues {
  const tokens = table.defaults.slice();
  const overridden = new Uint8Array(tokens.length);
  const set = new Uint8Array(tokens.length);
  const lay = ({ slots, tokens: laid }: Patch, mark?: Uint8Array): void => {
    for (const [index, slot] of slots.entries()) {
      const token = laid[index];
      if (token === undefined) continue;
      tokens[slot] = token;
      set[slot] = 1;
      if (mark !== undefined) mark[slot] = 1;
    }
  };
  for (const { own } of weakestFirst) lay(own.plain);
  if (breakpoint !== undefined) {
    for (const { own } of weakestFirst) lay(own.at[breakpoint], overridden);
  }
  for (const [slot, fallback] of table.fallbacks.entries()) {
    if (fallback === -1 || set[slot] === 1 || set[fallback] !== 1) continue;
    const [own, other] = [tokens[slot], tokens[fallback]];
    if (own !== undefined && other !== undefined) tokens[slot] = borrowedToken(own, other);
  }
  return { tokens, overridden };
}
