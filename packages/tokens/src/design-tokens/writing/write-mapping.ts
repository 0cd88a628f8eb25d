import { own, type JsonObject } from '../json/json-object.js';
import { tokenPathExtension } from '../mapping/extension-names.js';
import type { DesignTokenMapping } from '../mapping/token-targets.js';
import { readWithDocument } from '../reading/read-design-tokens.js';
import { DocumentDraft } from './document-draft.js';

/**
 * A document whose tokens say in their `$extensions` what a mapping says of them, so that an import
 * of it needs no mapping. The same document where there is nothing to be written.
 */
export function writeMapping(document: JsonObject, mapping: DesignTokenMapping): JsonObject {
  if (Object.keys(mapping).length === 0) return document;
  const draft = new DocumentDraft(document);
  for (const token of readWithDocument(document, {}).tokens) {
    const paths = Object.hasOwn(mapping, token.path) ? mapping[token.path] : undefined;
    // What a token says of itself comes before the mapping.
    const stated = token.extensions && own(token.extensions, tokenPathExtension);
    if (paths !== undefined && stated === undefined) draft.setTargets(token, paths);
  }
  return draft.root;
}
