import { contractVersions, tokenCatalogue } from '@northstar/contracts';
import { Catalogue } from './catalogue.js';

/** Creates the catalogue of the TOKENS contract. This takes some milliseconds, so create it once. */
export function createCatalogue(): Catalogue {
  return new Catalogue({
    definitions: tokenCatalogue().tokenDefinitions,
    version: contractVersions.TOKENS,
  });
}
