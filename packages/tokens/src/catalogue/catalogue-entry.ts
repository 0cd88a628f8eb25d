import type { TokenDefinition, TokenDefinitionView } from '@northstar/contracts';
import type { CachingValidator } from '../values/validator-factory.js';

/** A token that can be set: its definition in the contract and the validator of its values. */
export interface CatalogueEntry extends CachingValidator {
  /** The path as it is stored: with `[]` for a list, with its own last word for an open path. */
  readonly path: string;
  readonly definition: TokenDefinition;
  /** Level and block of the definition, copied here because they are read for every value. */
  readonly level: TokenDefinition['level'];
  readonly block: TokenDefinition['block'] | undefined;
}

/** The part of `Catalogue` that its token table and its default tokens are made from. */
export interface CatalogueEntries {
  readonly version: string;
  find(path: string): CatalogueEntry | undefined;
  closedEntries(): Iterable<CatalogueEntry>;
  view(definition: TokenDefinition): TokenDefinitionView;
}
