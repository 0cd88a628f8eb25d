import type { Scope, ScopeLayer, ScopeTokens } from '@northstar/contracts';
import { byElementAndPath } from '../../ports/token-address.js';
import { revUnknown } from '../canvas-errors.js';
import { layerFault } from '../../catalogue/layer-placement.js';
import { storedValues } from './stored-values.js';
import { layerTarget, readTarget } from '../target.js';
import type { VaultParts } from '../vault-parts.js';

export async function readScopeTokens(
  parts: VaultParts,
  scope: Scope,
  layer: ScopeLayer,
  asked: number | undefined,
): Promise<ScopeTokens> {
  const target = layerTarget(scope, layer);
  const options = asked === undefined ? {} : { rev: asked };
  const { rev, head_rev, values } = await readTarget(parts, scope, target, options);
  if (asked !== undefined && asked > head_rev) throw revUnknown(asked, head_rev);
  const rows = [...values].sort(byElementAndPath);
  return { layer, rev, head_rev, values: storedValues(parts.catalogue, rows, () => layerFault) };
}
