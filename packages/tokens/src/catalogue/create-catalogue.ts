import { contractVersions, tokenCatalogue } from '@northstar/contracts';
import { Catalogue } from './catalogue.js';

/** The catalogue of this build's TOKENS contract. Making it takes some milliseconds: make it once. */
export function createCatalogue(): Catalogue {
  return new Catalogue({
    definitions: tokenCatalogue().tokenDefinitions,
    version: contractVersions.TOKENS,
  });
}
