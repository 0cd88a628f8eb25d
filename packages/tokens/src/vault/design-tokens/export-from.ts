import type { DesignTokensExport, Scope } from '@northstar/contracts';
import type { DocumentRef } from '../../ports/document-ref.js';
import { exportDesignTokens, type KeptDesignTokens } from '../../design-tokens/index.js';
import { isObject } from '../../design-tokens/json/json-object.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { readDocument } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';

/** Exports the values of a canvas root, or of a layer; see TokenVault.exportDesignTokens. */
export async function exportFrom(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
): Promise<DesignTokensExport> {
  const { rev, values } = await readDocument(parts, scope, ref);
  const onRoot = values.filter(({ element_id }) => element_id === null).sort(byElementAndPath);
  const { catalogue } = parts;
  const kept = await readImported(parts, scope, ref, rev);
  const { document, unmapped } = exportDesignTokens({ values: onRoot, catalogue, kept });
  return {
    document,
    unmapped: unmapped.map(({ token_path, reason }) => ({ path: token_path, reason })),
  };
}

/** The document of the newest import. Its mapping was written into its tokens. */
async function readImported(
  { repository }: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  rev: number,
): Promise<KeptDesignTokens | null> {
  const document = rev === 0 ? null : await repository.readImport(scope, ref, rev);
  return isObject(document) ? { document, mapping: {}, limits: {} } : null;
}
