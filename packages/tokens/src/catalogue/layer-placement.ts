import type { TokenDefinition } from '@northstar/contracts';

/** What tells one page from all others cannot be said for all of them. */
const identity: ReadonlySet<string> = new Set(['page.id', 'page.name', 'page.slug']);

/**
 * Why a token may not be set in a layer, which holds for many canvases; null when it may. Layers
 * hold what may stand on the root of a page, its identity aside.
 */
export function layerFault({
  path,
  level,
}: TokenDefinition): { reason: string; expected: string } | null {
  if (identity.has(path)) {
    return {
      reason: `${path} tells one page from all others, and a layer is for all of them`,
      expected: 'set it on the root of the page itself',
    };
  }
  if (level !== 'graph') return null;
  return {
    reason: `${path} names a part of one graph, and a layer is for all canvases`,
    expected: 'set it on the graph canvas itself',
  };
}
