import type { ResolvedToken } from '@northstar/contracts';
import type { SetTokens } from './set-tokens.js';

/**
 * Appends the open paths that an element sets, or the layers and the root below it, in alphabetical
 * order. Elements do not inherit open paths from their ancestors.
 */
export function appendOpenTokens(
  tokens: ResolvedToken[],
  weakestFirst: readonly SetTokens[],
  own: SetTokens,
): ResolvedToken[] {
  const byPath = new Map<string, ResolvedToken>();
  for (const { open } of [...weakestFirst, own]) {
    for (const token of open) byPath.set(token.token_path, token);
  }
  for (const path of [...byPath.keys()].sort()) {
    const token = byPath.get(path);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}
