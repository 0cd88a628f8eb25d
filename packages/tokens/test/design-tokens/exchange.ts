import type { JsonValue } from '@northstar/contracts';
import { createCatalogue } from '../../src/index.js';
import {
  exportDesignTokens,
  importDesignTokens,
  type JsonObject,
  type KeptDesignTokens,
} from '../../src/design-tokens/index.js';

export const catalogue = createCatalogue();

export function exported(
  values: Readonly<Record<string, JsonValue>>,
  kept: KeptDesignTokens | null = null,
) {
  const list = Object.entries(values).map(([token_path, value]) => ({ token_path, value }));
  return exportDesignTokens({ values: list, catalogue, kept });
}

/** Imports a document as text, as if it were read from a file. */
export function imported(document: JsonObject, mapping = {}) {
  const result = importDesignTokens(JSON.stringify(document), { catalogue, mapping });
  const values = Object.fromEntries(
    result.updates.map(({ token_path, value }) => [token_path, value]),
  );
  return { ...result, values };
}
