import type { Scope } from '@northstar/contracts';
import type { DocumentRef } from '@northstar/tokens';

/** The columns of a CanvasRow. */
export const canvasColumns = [
  'document_id as canvas_id',
  'surface_id',
  'canvas_kind as kind',
  'template_kind',
  'name',
  'schema_ref',
  'head_rev',
  'head_event_id',
  'horizon_rev',
  'created_at',
  'updated_at',
] as const;

/** The key of a document, in the parameters $1 to $4. */
export const isDocument =
  'tenant_id = $1 and project_id = $2 and document_kind = $3 and document_id = $4';

/** The same, when the surface $5 may see it; null may see those of all surfaces. */
export const isVisibleDocument = `${isDocument}
  and ($5::text is null or surface_id is null or surface_id = $5)`;

/** The columns of a document's key. A tenant's layer belongs to no project. */
export function keyOf({ tenant_id, project_id }: Scope, { kind, id }: DocumentRef) {
  return [tenant_id, kind === 'tenant_layer' ? '' : project_id, kind, id] as const;
}

/** The values of isVisibleDocument. */
export function visibleKeyOf(scope: Scope, document: DocumentRef) {
  return [...keyOf(scope, document), scope.surface_id ?? null] as const;
}

/** Whether the row of the table `part` belongs to the document `whole`. */
export function belongsTo(part: string, whole: string): string {
  return ['tenant_id', 'project_id', 'document_kind', 'document_id']
    .map((column) => `${part}.${column} = ${whole}.${column}`)
    .join(' and ');
}

/** The element_id of the root in keys, which cannot be null. */
export const ROOT = '';

/** As in ports: null for the root. */
export function elementIdOf(element: string): string | null {
  return element === ROOT ? null : element;
}
