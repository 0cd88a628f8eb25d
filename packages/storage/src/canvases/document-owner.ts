import type { Scope } from '@northstar/contracts';
import { canvasRef, type DocumentRef } from '@northstar/tokens';

/** The project under which a tenant's layer is stored. */
const OF_TENANT = '@';

/** The project under which a document is stored. */
export function projectOf(scope: Scope, { kind }: DocumentRef): string {
  return kind === 'tenant_layer' ? OF_TENANT : scope.project_id;
}

/** The id under which a document is stored. */
export function storedId({ kind, id }: DocumentRef): string {
  if (kind === 'canvas') return id;
  if (kind === 'surface_layer') return `@surface:${id}`;
  return kind === 'tenant_layer' ? '@tenant' : '@project';
}

/** The document that is stored under an id. */
export function documentOf(scope: Scope, stored: string): DocumentRef {
  if (stored === '@tenant') return { kind: 'tenant_layer', id: scope.tenant_id };
  if (stored === '@project') return { kind: 'project_layer', id: scope.project_id };
  const surface = /^@surface:(.*)$/.exec(stored)?.[1];
  return surface === undefined ? canvasRef(stored) : { kind: 'surface_layer', id: surface };
}
