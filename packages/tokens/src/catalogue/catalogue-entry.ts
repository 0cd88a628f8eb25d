import type { TokenDefinition } from '@northstar/contracts';
import type { ValueRules } from '../values/value-rules.js';

/** A token that may be set: where it stands in the contract, and what checks its values. */
export interface CatalogueEntry extends ValueRules {
  /** As it is stored: a list's with its `[]`, an open path's with its own last word. */
  readonly path: string;
  readonly definition: TokenDefinition;
  /** Those of the definition, close at hand: they are asked for with every value. */
  readonly level: TokenDefinition['level'];
  readonly block: TokenDefinition['block'] | undefined;
}
