import type { Scope, TokenCatalog } from '@northstar/contracts';
import { heldOverrides } from '../../explain/held-overrides.js';
import { createResolver } from '../../resolve/canvas-resolver.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import { resolvedHash } from '../../resolve/resolved-hash.js';
import { unlistedValues } from '../../resolve/unlisted-values.js';
import { elementAskedFor } from './requested-element.js';
import { layerFault } from '../../catalogue/layer-placement.js';
import { readLayered } from './read-state.js';
import { placedOn, storedValues } from './stored-values.js';
import type { TokenCatalogQuery } from '../token-vault.js';
import type { VaultParts } from '../vault-parts.js';

export async function readTokenCatalog(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: TokenCatalogQuery,
): Promise<TokenCatalog> {
  const { catalogue } = parts;
  const { element_id = null, breakpoint, group, rev } = query;
  catalogue.validateGroup(group);
  const { state, layers } = await readLayered(parts, scope, canvas_id, { rev, around: element_id });
  const element = elementAskedFor(state, element_id);
  const resolved = createResolver(catalogue, state, layers).resolve(element_id, breakpoint);
  const overrides =
    breakpoint === undefined
      ? heldOverrides(catalogue, new CanvasValues(state, layers), layers, element)
      : [];
  const tokens = [...resolved, ...overrides].filter(
    ({ definition }) => group === undefined || definition.group === group,
  );
  const { below, own } = unlistedValues(catalogue, state, layers, element);
  return {
    canvas_id,
    rev: state.rev,
    tokens,
    unknown: [
      ...storedValues(catalogue, below, () => layerFault),
      ...storedValues(catalogue, own, placedOn(state)),
    ],
    resolved_hash: resolvedHash(tokens),
  };
}
