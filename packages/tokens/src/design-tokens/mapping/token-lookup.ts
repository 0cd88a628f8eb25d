import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';

/** The part of `Catalogue` that imports and exports use. */
export interface TokenLookup {
  find(path: string): CatalogueEntry | undefined;
  nearest(path: string): string[];
}
