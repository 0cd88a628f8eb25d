import { EnginesError } from '@northstar/contracts';
import { nearestName } from '@northstar/contracts/validation';
import { contractDocuments } from '@northstar/contracts/documents';
import type { Handlers } from '../operations/index.js';

/** The contracts as people read them (COMMON, Contracts as served). Names are found in any case. */
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
      const wanted = params.name.toUpperCase();
      const found = contractDocuments.find(({ name }) => name === wanted);
      if (found === undefined) throw noContract(params.name);
      const { name, file, version, hash, markdown } = found;
      return { status: 200, etag: `"${hash}"`, body: { name, file, version, hash, markdown } };
    },
  };
}

function noContract(got: string): EnginesError {
  const names = contractDocuments.map(({ name }) => name);
  const nearest = nearestName(got, names);
  return new EnginesError('contract.not_found', `No contract is named ${got}`, {
    errors: [
      {
        path: 'path.name',
        reason: 'names no contract',
        expected: `one of ${names.join(', ')}`,
        got,
        ...(nearest !== undefined && { nearest }),
      },
    ],
  });
}
