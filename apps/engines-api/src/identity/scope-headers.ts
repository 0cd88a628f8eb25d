import { citeContract, EnginesError, ScopeId } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import type { Request } from 'express';

export interface ScopeHeaders {
  readonly tenantId: string | undefined;
  readonly projectId: string | undefined;
  readonly surfaceId: string | undefined;
}

/**
 * Reads the headers that name a scope; a missing one is undefined. Throws `scope.invalid` with a
 * problem for each invalid id.
 */
export function readScopeHeaders(request: Request): ScopeHeaders {
  const problems: ProblemItem[] = [];
  const read = (name: string): string | undefined => {
    const text = request.get(name);
    if (text === undefined || ScopeId.safeParse(text).success) return text;
    problems.push({
      path: `header.${name.toLowerCase()}`,
      reason: 'is not a valid id',
      expected: '1 to 64 letters, digits, underscores and hyphens, starting with a letter or digit',
      got: text.slice(0, 200),
      contract: citeContract(ScopeId),
    });
    return undefined;
  };
  const headers = {
    tenantId: read('X-Tenant-Id'),
    projectId: read('X-Project-Id'),
    surfaceId: read('X-Surface-Id'),
  };
  if (problems.length === 0) return headers;
  const names = problems.map(({ path }) => path).join(', ');
  throw new EnginesError('scope.invalid', `Invalid id in ${names}`, { errors: problems });
}
