import type { TokenDefinition } from '@northstar/contracts';

/** Tokens that identify one page, so that a layer cannot set them for all pages. */
const identity: ReadonlySet<string> = new Set(['page.id', 'page.name', 'page.slug']);

/**
 * Why a token is not allowed in a layer, which applies to many canvases; null when it is. A layer
 * may set the tokens of a page's root that do not identify the page.
 */
export function layerLevelProblem({
  path,
  level,
}: TokenDefinition): { reason: string; expected: string } | null {
  if (identity.has(path)) {
    return {
      reason: `${path} identifies one page, and a layer applies to all pages`,
      expected: 'set it on the root of the page itself',
    };
  }
  if (level !== 'graph') return null;
  return {
    reason: `${path} is of one graph, and a layer applies to all canvases`,
    expected: 'set it on the graph canvas itself',
  };
}
