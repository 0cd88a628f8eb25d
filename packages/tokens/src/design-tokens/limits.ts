/** How much a document may hold. What is beyond is refused with the problem code `limit`. */
export interface DesignTokenLimits {
  /** Characters of a document that comes as text. */
  characters: number;
  /** Objects, lists and plain values, counted together. */
  values: number;
  /** Levels of objects and lists inside each other. */
  depth: number;
  /** Tokens once `$extends` has put in what it stands for. */
  tokens: number;
}

export const usualLimits: DesignTokenLimits = {
  characters: 8_000_000,
  values: 1_000_000,
  depth: 64,
  tokens: 20_000,
};
