import { EnginesError } from '@northstar/contracts';
import { nearestName } from '@northstar/contracts/validation';
import { contractDocuments } from '@northstar/contracts/documents';
import type { Handlers } from '../operations/index.js';

/** Serves the contracts as Markdown. Names are case-insensitive. */
export function contractHandlers(): Pick<Handlers, 'listContracts' | 'getContract'> {
  return {
    listContracts: () => ({
      status: 200,
      body: {
        items: contractDocuments.map(({ name, file, version, hash }) => ({
          name,
          file,
          version,
          hash,
        })),
        next_cursor: null,
      },
    }),
    getContract({ params }) {
      const upperName = params.name.toUpperCase();
      const contract = contractDocuments.find(({ name }) => name === upperName);
      if (contract === undefined) throw contractNotFound(params.name);
      const { name, file, version, hash, markdown } = contract;
      return { status: 200, etag: `"${hash}"`, body: { name, file, version, hash, markdown } };
    },
  };
}

function contractNotFound(got: string): EnginesError {
  const names = contractDocuments.map(({ name }) => name);
  const nearest = nearestName(got, names);
  return new EnginesError('contract.not_found', `There is no contract ${got}`, {
    errors: [
      {
        path: 'name',
        reason: 'is not the name of a contract',
        expected: `one of ${names.join(', ')}`,
        got,
        ...(nearest !== undefined && { nearest }),
      },
    ],
  });
}
