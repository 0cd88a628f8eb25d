import type { ResolvedToken } from '@northstar/contracts';
import type { Holding } from './holding.js';

/**
 * Puts the open paths that are set at a place, or below it, behind its other tokens, in
 * alphabetical order. Open paths are never inherited from elements around.
 */
export function withOpen(
  tokens: ResolvedToken[],
  weakestFirst: readonly Holding[],
  own: Holding,
): ResolvedToken[] {
  const open = new Map<string, ResolvedToken>();
  for (const { open: set } of [...weakestFirst, own]) {
    for (const token of set) open.set(token.token_path, token);
  }
  const paths = [...open.keys()].sort();
  for (const path of paths) {
    const token = open.get(path);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}
