import type { KnownElementKind, TokenDefinition, TokenLevel } from '@northstar/contracts';

export interface CatalogueFilter {
  level?: TokenLevel;
  block?: KnownElementKind;
  group?: string;
  /** Words that must all occur in a token's path, label or meaning, in any case. */
  q?: string;
}

/** Creates a predicate for the definitions that match every part of a filter. */
export function matching(filter: CatalogueFilter): (definition: TokenDefinition) => boolean {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (definition) => {
    if (filter.level !== undefined && definition.level !== filter.level) return false;
    if (filter.block !== undefined && definition.block !== filter.block) return false;
    if (filter.group !== undefined && definition.group !== filter.group) return false;
    const { path, label, meaning = '' } = definition;
    const text = `${path} ${label} ${meaning}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
