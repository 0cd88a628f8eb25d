import type { DesignTokensExport, Scope } from '@northstar/contracts';
import type { DocumentRef } from '../../ports/document-ref.js';
import { exportDesignTokens, type KeptDesignTokens } from '../../design-tokens/index.js';
import { isObject } from '../../design-tokens/json/json-object.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { readTarget } from '../target.js';
import type { VaultParts } from '../vault-parts.js';

/** What is set on a canvas root, or in a layer; see TokenVault.exportDesignTokens. */
export async function exportFrom(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
): Promise<DesignTokensExport> {
  const { rev, values } = await readTarget(parts, scope, target);
  const onRoot = values.filter(({ element_id }) => element_id === null).sort(byElementAndPath);
  const { catalogue } = parts;
  const kept = await keptAt(parts, scope, target, rev);
  const { document, unmapped } = exportDesignTokens({ values: onRoot, catalogue, kept });
  return {
    document,
    unmapped: unmapped.map(({ token_path, reason }) => ({ path: token_path, reason })),
  };
}

/** The document of the newest import; its tokens say themselves what the mapping said of them. */
async function keptAt(
  { repository }: VaultParts,
  scope: Scope,
  target: DocumentRef,
  rev: number,
): Promise<KeptDesignTokens | null> {
  const document = rev === 0 ? null : await repository.readImport(scope, target, rev);
  return isObject(document) ? { document, mapping: {}, limits: {} } : null;
}
