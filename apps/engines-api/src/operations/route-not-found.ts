import { citeContract, EnginesError } from '@northstar/contracts';
import type { ContractReference } from '@northstar/contracts';
import { nearestName } from '@northstar/contracts/validation';
import type { RequestHandler } from 'express';
import type { Operations } from './bind-operations.js';
import { loosePattern } from './path-template.js';

/**
 * Answers requests that no route matched. A known path with an empty parameter is
 * `request.invalid`, because clients send it when an id is empty; any other path is
 * `route.not_found`.
 */
export function routeNotFound(operations: Operations): RequestHandler {
  const known = Object.values(operations).map((operation) => ({
    operation,
    pattern: loosePattern(operation.path),
  }));
  const paths = [...new Set(known.map(({ operation }) => operation.path))];
  return (request) => {
    for (const { operation, pattern } of known) {
      const params = Object.entries(pattern.exec(request.path)?.groups ?? {});
      const empty = params.filter(([, text]) => text === '').map(([name]) => name);
      if (empty.length > 0) throw emptyParameters(empty, operation.contract);
    }
    const got = request.path.slice(0, 200);
    const nearest = nearestName(request.path, paths);
    throw new EnginesError('route.not_found', `No operation has the path ${got}`, {
      errors: [
        {
          path: 'path',
          reason: 'is not the path of an operation',
          expected: 'a path of /openapi.json',
          got,
          ...(nearest !== undefined && { nearest }),
        },
      ],
    });
  };
}

function emptyParameters(names: readonly string[], contract: ContractReference): EnginesError {
  return new EnginesError('request.invalid', `path.${names.join(', path.')} is empty`, {
    errors: names.map((name) => ({
      path: `path.${name}`,
      reason: 'is empty',
      expected: 'at least 1 character',
      contract: citeContract(contract),
    })),
  });
}
