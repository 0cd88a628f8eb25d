import type { Scope } from '@northstar/contracts';

/** A text that is equal for scopes of the same project; surfaces share the project's log. */
export function projectKey(scope: Scope): string {
  return `${scope.tenant_id}/${scope.project_id}`; // neither id contains a slash (COMMON, ScopeId)
}
