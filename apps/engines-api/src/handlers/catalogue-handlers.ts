import { contractDocuments } from '@northstar/contracts/documents';
import type { TokenVault } from '@northstar/tokens';
import type { Handlers } from '../operations/index.js';

/** Serves token definitions. Their ETag is the hash of the TOKENS contract, which declares them. */
export function catalogueHandlers({
  catalogue,
}: Pick<TokenVault, 'catalogue'>): Pick<Handlers, 'listTokenDefinitions' | 'describeToken'> {
  const contract = contractDocuments.find(({ name }) => name === 'TOKENS');
  if (contract === undefined) throw new TypeError('There is no contract TOKENS');
  const etag = `"${contract.hash}"`;
  return {
    listTokenDefinitions: ({ query }) => ({
      status: 200,
      etag,
      body: { items: catalogue.list(query), next_cursor: null },
    }),
    describeToken: ({ params }) => ({ status: 200, etag, body: catalogue.describe(params.path) }),
  };
}
