import { citeContract, EnginesError, ScopeId } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import type { Request } from 'express';

export interface ScopeHeaders {
  readonly tenantId: string | undefined;
  readonly projectId: string | undefined;
  readonly surfaceId: string | undefined;
}

/**
 * The headers that name a scope (COMMON §1), checked as ids; undefined where one is missing.
 * Throws `scope.invalid` with an entry for each that names nothing possible.
 */
export function readScopeHeaders(request: Request): ScopeHeaders {
  const mistakes: ProblemItem[] = [];
  const read = (name: string): string | undefined => {
    const text = request.get(name);
    if (text === undefined || ScopeId.safeParse(text).success) return text;
    mistakes.push({
      path: `header.${name.toLowerCase()}`,
      reason: 'names no possible tenant, project or surface',
      expected: '1 to 64 letters, digits, underscores and hyphens, a letter or digit first',
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
  if (mistakes.length === 0) return headers;
  const names = mistakes.map(({ path }) => path).join(', ');
  throw new EnginesError('scope.invalid', `${names}: not a possible id`, { errors: mistakes });
}
