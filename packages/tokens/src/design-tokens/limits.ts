/** The maximum size of a document. A larger one is rejected with the problem code `limit`. */
export interface DesignTokenLimits {
  /** Characters of a document that is passed as text. Default: 8,000,000. */
  characters: number;
  /** Objects, lists and primitive values together. Default: 1,000,000. */
  values: number;
  /** Levels of nested objects and lists. Default: 64. */
  depth: number;
  /** Tokens after `$extends` is resolved. Default: 20,000. */
  tokens: number;
}

export const usualLimits: DesignTokenLimits = {
  characters: 8_000_000,
  values: 1_000_000,
  depth: 64,
  tokens: 20_000,
};
