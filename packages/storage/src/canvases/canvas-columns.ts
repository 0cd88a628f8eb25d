import type { Scope } from '@northstar/contracts';
import type { CanvasRow, DocumentRef } from '@northstar/tokens';
import { projectOf, storedId } from './document-owner.js';

/** What a CanvasRow is made of, in SQL. */
export const canvasColumns = [
  'canvas_id',
  'surface_id',
  'kind',
  'template_kind',
  'name',
  'schema_ref',
  'head_rev',
  'head_event_id',
  'horizon_rev',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof CanvasRow)[];

/** A canvas or layer by $1 tenant, $2 project, $3 id, as far as $4 surface, or none, may see it. */
export const canvasIsSeen = `tenant_id = $1 and project_id = $2 and canvas_id = $3
  and ($4::text is null or surface_id is null or surface_id = $4)`;

export function seenValues(scope: Scope, document: DocumentRef) {
  const { tenant_id, surface_id = null } = scope;
  return [tenant_id, projectOf(scope, document), storedId(document), surface_id] as const;
}

/** Layers stand among the canvases, but are none. Worded as the index on their age has it. */
export const isCanvas = `canvas_id not like '@%'`;

/** That a row of the table `part` belongs to the row of the table `whole`. */
export function belongsTo(part: string, whole: string): string {
  return ['tenant_id', 'project_id', 'canvas_id']
    .map((column) => `${part}.${column} = ${whole}.${column}`)
    .join(' and ');
}

/** How the canvas root is written where an element's id stands in a key. */
export const ROOT = '';

/** As ports name an element; null for the canvas root. */
export function elementIdOf(element: string): string | null {
  return element === ROOT ? null : element;
}
