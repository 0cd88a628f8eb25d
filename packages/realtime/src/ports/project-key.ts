import type { Scope } from '@northstar/contracts';

/** A text that is equal for scopes of one project; a surface has no log of its own. */
export function projectKey(scope: Scope): string {
  return `${scope.tenant_id}/${scope.project_id}`; // neither id can hold a slash (COMMON, ScopeId)
}
