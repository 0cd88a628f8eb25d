import type { Scope, TokenCatalog } from '@northstar/contracts';
import { layerLevelProblem } from '../../catalogue/token-levels.js';
import { storedOverrides } from '../../explain/stored-overrides.js';
import { createResolver } from '../../resolve/canvas-resolver.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import { resolvedHash } from '../../resolve/resolved-hash.js';
import { unlistedValues } from '../../resolve/unlisted-values.js';
import type { TokenCatalogQuery } from '../token-vault.js';
import type { VaultParts } from '../vault-parts.js';
import { readCanvasWithLayers, requestedElement } from './read-canvas.js';
import { levelValidators, storedValues } from './stored-values.js';

export async function readTokenCatalog(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: TokenCatalogQuery,
): Promise<TokenCatalog> {
  const { catalogue } = parts;
  const { element_id = null, breakpoint, group, rev } = query;
  catalogue.validateGroup(group);
  const part = { rev, around: element_id };
  const { snapshot, layers } = await readCanvasWithLayers(parts, scope, canvas_id, part);
  const element = requestedElement(snapshot, element_id);
  const resolved = createResolver(catalogue, snapshot, layers).resolve(element_id, breakpoint);
  const overrides =
    breakpoint === undefined
      ? storedOverrides(catalogue, new CanvasValues(snapshot, layers), layers, element)
      : [];
  const tokens = [...resolved, ...overrides].filter(
    ({ definition }) => group === undefined || definition.group === group,
  );
  const { below, own } = unlistedValues(catalogue, snapshot, layers, element);
  return {
    canvas_id,
    rev: snapshot.rev,
    tokens,
    unknown: [
      ...storedValues(catalogue, below, () => layerLevelProblem),
      ...storedValues(catalogue, own, levelValidators(snapshot)),
    ],
    resolved_hash: resolvedHash(tokens),
  };
}
