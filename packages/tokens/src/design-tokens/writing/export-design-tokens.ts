import type { JsonValue, TokenDefinition } from '@northstar/contracts';
import type { JsonObject } from '../json/json-object.js';
import { converterFor } from '../mapping/converter.js';
import { invalidValuesExtension, valuesExtension } from '../mapping/extension-names.js';
import type { KeptDesignTokens, TokenUpdate } from '../mapping/import-design-tokens.js';
import { invalidReason } from '../mapping/root-values.js';
import type { TokenLookup } from '../mapping/token-lookup.js';
import { displayValue } from '@northstar/contracts/validation';
import { DocumentDraft } from './document-draft.js';
import { reconcile, type WantedValues } from './reconcile.js';

export interface ExportOptions {
  values: readonly TokenUpdate[];
  catalogue: TokenLookup;
  /** What an import returned as `kept`: the export is based on its document. Default: none. */
  kept?: KeptDesignTokens | null;
}

export interface ExportedDesignTokens {
  document: JsonObject;
  /**
   * Values that no token of the document expresses, each with the reason. They are in the root's
   * `$extensions`, which other tools ignore. An import restores the valid ones.
   */
  unmapped: { token_path: string; reason: string }[];
}

/**
 * Writes values as a document of the Design Tokens Format Module 2025.10, each under its path. The
 * document of an earlier import is changed only where its values differ, so that aliases, groups that
 * extend others, descriptions and extensions of other tools are kept. The result is read back and
 * reconciled until it sets exactly these values.
 */
export function exportDesignTokens(options: ExportOptions): ExportedDesignTokens {
  const { values, catalogue, kept = null } = options;
  const invalid: UnsupportedValues = new Map();
  const wanted: WantedValues = { tokens: new Map(), unsupported: new Map() };
  for (const { token_path, value } of values) {
    const entry = catalogue.find(token_path);
    const path = entry?.path ?? token_path;
    // Of two values for one path the later one is used, as when they are set.
    for (const earlier of [wanted.tokens, wanted.unsupported, invalid]) earlier.delete(path);
    const problem = invalidReason(entry, value);
    const reason = entry && unsupportedReason(entry.definition, value);
    if (problem !== undefined) invalid.set(path, { value, reason: problem });
    else if (reason !== undefined) wanted.unsupported.set(path, { value, reason });
    else wanted.tokens.set(path, value);
  }

  const draft = new DocumentDraft(kept?.document ?? {});
  reconcile(draft, wanted, catalogue, kept);
  draft.setRootValues(invalidValuesExtension, valuesOf(invalid));
  draft.setRootValues(valuesExtension, valuesOf(wanted.unsupported));
  const unmapped = [...invalid, ...wanted.unsupported];
  return {
    document: draft.root,
    unmapped: unmapped.map(([token_path, { reason }]) => ({ token_path, reason })),
  };
}

type UnsupportedValues = WantedValues['unsupported'];

function valuesOf(values: UnsupportedValues): [string, JsonValue][] {
  return [...values].map(([path, { value }]) => [path, value]);
}

function unsupportedReason(definition: TokenDefinition, value: JsonValue): string | undefined {
  const converter = converterFor(definition);
  if (converter === undefined) {
    return `the format has no type for values of the kind ${definition.type.kind}`;
  }
  if (converter.fromCatalogue(value) !== undefined) return undefined;
  const text = JSON.stringify(displayValue(value));
  return `the format's type ${converter.types[0]} cannot express ${text}`;
}
