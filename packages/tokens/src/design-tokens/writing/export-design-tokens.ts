import type { JsonValue, TokenDefinition } from '@northstar/contracts';
import type { JsonObject } from '../json/json-object.js';
import { bridgeOf } from '../mapping/bridge.js';
import { misfitsExtension, valuesExtension } from '../mapping/extension-names.js';
import type { KeptDesignTokens, TokenUpdate } from '../mapping/import-design-tokens.js';
import { misfitReason } from '../mapping/put-aside.js';
import type { TokenLookup } from '../mapping/token-lookup.js';
import { displayValue } from '../../values/display-value.js';
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
   * Values that no token of the document expresses, and why. They stand in its root's `$extensions`
   * all the same, where other tools pass over them. Those that the catalogue takes come back with
   * an import; of the others an import says again why they do not.
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
  const misfits: Aside = new Map();
  const wanted: WantedValues = { tokens: new Map(), aside: new Map() };
  for (const { token_path, value } of values) {
    const entry = catalogue.find(token_path);
    const path = entry?.path ?? token_path;
    // Of two values for one path the later holds, as it does where they are set.
    for (const earlier of [wanted.tokens, wanted.aside, misfits]) earlier.delete(path);
    const misfit = misfitReason(entry, value);
    const reason = entry && inexpressible(entry.definition, value);
    if (misfit !== undefined) misfits.set(path, { value, reason: misfit });
    else if (reason !== undefined) wanted.aside.set(path, { value, reason });
    else wanted.tokens.set(path, value);
  }

  const draft = new DocumentDraft(kept?.document ?? {});
  correct(draft, wanted, catalogue, kept);
  draft.putAside(misfitsExtension, valuesOf(misfits));
  draft.putAside(valuesExtension, valuesOf(wanted.aside));
  const unmapped = [...misfits, ...wanted.aside];
  return {
    document: draft.root,
    unmapped: unmapped.map(([token_path, { reason }]) => ({ token_path, reason })),
  };
}

type Aside = WantedValues['aside'];

function valuesOf(aside: Aside): [string, JsonValue][] {
  return [...aside].map(([path, { value }]) => [path, value]);
}

function inexpressible(definition: TokenDefinition, value: JsonValue): string | undefined {
  const bridge = bridgeOf(definition);
  if (bridge === undefined) {
    return `the format has no type for values of the kind ${definition.type.kind}`;
  }
  if (bridge.fromCatalogue(value) !== undefined) return undefined;
  const shown = JSON.stringify(displayValue(value));
  return `the format's type ${bridge.types[0]} cannot express ${shown}`;
}
