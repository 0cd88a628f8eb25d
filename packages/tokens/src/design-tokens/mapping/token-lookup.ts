import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';

/** What is asked of a catalogue here; `Catalogue` answers it. */
export interface TokenLookup {
  find(path: string): CatalogueEntry | undefined;
  nearest(path: string): string[];
}
