import type { Scope, ScopeLayer, ScopeTokens } from '@northstar/contracts';
import { layerLevelProblem } from '../../catalogue/token-levels.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { revUnknown } from '../canvas-errors.js';
import { readDocument, requireLayer } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';
import { storedValues } from './stored-values.js';

export async function readScopeTokens(
  parts: VaultParts,
  scope: Scope,
  layer: ScopeLayer,
  requestedRev: number | undefined,
): Promise<ScopeTokens> {
  const ref = requireLayer(scope, layer);
  const options = requestedRev === undefined ? {} : { rev: requestedRev };
  const { rev, head_rev, values } = await readDocument(parts, scope, ref, options);
  if (requestedRev !== undefined && requestedRev > head_rev) {
    throw revUnknown(requestedRev, head_rev);
  }
  const rows = [...values].sort(byElementAndPath);
  const stored = storedValues(parts.catalogue, rows, () => layerLevelProblem);
  return { layer, rev, head_rev, values: stored };
}
