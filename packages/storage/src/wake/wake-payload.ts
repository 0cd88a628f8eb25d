import type { Scope } from '@northstar/contracts';

/** `sender/tenant/project`; ids of tenants and projects contain no slash (COMMON, ScopeId). */
export function encodeWake(sender: string, scope: Scope): string {
  return `${sender}/${scope.tenant_id}/${scope.project_id}`;
}

/** Returns undefined for a payload that another program sent over the channel. */
export function decodeWake(payload: string): { sender: string; scope: Scope } | undefined {
  const [sender, tenant_id, project_id, ...rest] = payload.split('/');
  if (!sender || !tenant_id || !project_id || rest.length > 0) return undefined;
  return { sender, scope: { tenant_id, project_id } };
}
