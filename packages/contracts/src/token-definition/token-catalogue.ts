import { declaredTokens, tokenOverrides } from '../generated/catalogue.js';
import { expandCatalogue } from './expand-catalogue.js';
import type { TokenCatalogue } from './token-definition.js';

let catalogue: TokenCatalogue | undefined;

/** Returns every token path of the TOKENS contract with the overrides; computed at the first call. */
export function tokenCatalogue(): TokenCatalogue {
  catalogue ??= expandCatalogue(declaredTokens, tokenOverrides);
  return catalogue;
}
