import { declaredTokens, tokenOverrides } from '../generated/catalogue.js';
import { expandCatalogue } from './expand-catalogue.js';
import type { TokenCatalogue } from './token-definition.js';

let catalogue: TokenCatalogue | undefined;

/** Every token path of the TOKENS contract, overrides included; made when first asked for. */
export function tokenCatalogue(): TokenCatalogue {
  catalogue ??= expandCatalogue(declaredTokens, tokenOverrides);
  return catalogue;
}
