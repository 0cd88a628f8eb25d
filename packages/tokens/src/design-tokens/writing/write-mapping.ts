import { own, type JsonObject } from '../json/json-object.js';
import { tokenPathExtension } from '../mapping/extension-names.js';
import type { DesignTokenMapping } from '../mapping/token-targets.js';
import { readWithDocument } from '../reading/read-design-tokens.js';
import { DocumentDraft } from './document-draft.js';

/**
 * Writes a mapping into the `$extensions` of a document's tokens, so that an import of the result
 * needs no mapping. Returns the same document for an empty mapping.
 */
export function writeMapping(document: JsonObject, mapping: DesignTokenMapping): JsonObject {
  if (Object.keys(mapping).length === 0) return document;
  const draft = new DocumentDraft(document);
  for (const token of readWithDocument(document, {}).tokens) {
    const paths = Object.hasOwn(mapping, token.path) ? mapping[token.path] : undefined;
    // A token's own extension takes precedence over the mapping.
    const stated = token.extensions && own(token.extensions, tokenPathExtension);
    if (paths !== undefined && stated === undefined) draft.setTargets(token, paths);
  }
  return draft.root;
}
