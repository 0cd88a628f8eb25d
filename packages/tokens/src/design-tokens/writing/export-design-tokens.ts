import type { JsonValue, TokenDefinition } from '@northstar/contracts';
import type { JsonObject } from '../json/json-object.js';
import { bridgeOf } from '../mapping/bridge.js';
import type { KeptDesignTokens, TokenUpdate } from '../mapping/import-design-tokens.js';
import type { TokenLookup } from '../mapping/token-lookup.js';
import { shownValue } from '../../values/shown-value.js';
import { DocumentDraft } from './document-draft.js';
import { correct, type WantedValues } from './correct.js';

export interface ExportOptions {
  values: readonly TokenUpdate[];
  catalogue: TokenLookup;
  /** What an import kept: its document is written on, so that nothing of it is lost. */
  kept?: KeptDesignTokens | null;
}

export interface ExportedDesignTokens {
  document: JsonObject;
  /**
   * Values that no token of the document expresses, and why. Those of known paths stand in its
   * root's `$extensions` all the same, where other tools pass over them, and come back with an
   * import.
   */
  unmapped: { token_path: string; reason: string }[];
}

/**
 * Writes values as a document of the Design Tokens Format Module 2025.10, each under its path.
 * What is kept of an import stays as it is where it says the same: aliases, groups that extend
 * others, descriptions, extensions of other tools. The document is read back before it is handed
 * out, and corrected until it says what the values say.
 */
export function exportDesignTokens(options: ExportOptions): ExportedDesignTokens {
  const { values, catalogue, kept = null } = options;
  const unknown: ExportedDesignTokens['unmapped'] = [];
  const wanted: WantedValues = { tokens: new Map(), aside: new Map() };
  for (const { token_path, value } of values) {
    const entry = catalogue.find(token_path);
    if (entry === undefined) {
      unknown.push({ token_path, reason: 'is no token of the catalogue, and is left out' });
      continue;
    }
    // Of two values for one path the later holds, as it does where they are set.
    wanted.tokens.delete(entry.path);
    wanted.aside.delete(entry.path);
    const reason = inexpressible(entry.definition, value);
    if (reason === undefined) wanted.tokens.set(entry.path, value);
    else wanted.aside.set(entry.path, { value, reason });
  }

  const draft = new DocumentDraft(kept?.document ?? {});
  correct(draft, wanted, catalogue, kept);
  const aside = [...wanted.aside];
  draft.setValues(new Map(aside.map(([path, { value }]) => [path, value])));
  const unmapped = aside.map(([token_path, { reason }]) => ({ token_path, reason }));
  return { document: draft.root, unmapped: [...unknown, ...unmapped] };
}

function inexpressible(definition: TokenDefinition, value: JsonValue): string | undefined {
  const bridge = bridgeOf(definition);
  if (bridge === undefined) {
    return `the format has no type for values of the kind ${definition.type.kind}`;
  }
  if (bridge.fromCatalogue(value) !== undefined) return undefined;
  const shown = JSON.stringify(shownValue(value));
  return `the format's type ${bridge.types[0]} cannot express ${shown}`;
}
