import type { Scope } from '@northstar/contracts';
import type { CanvasLogRow, CanvasRow } from '@northstar/tokens';

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
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof CanvasRow)[];

/** What a CanvasLogRow is made of. */
export const logColumns = [
  'rev',
  'event_id',
  'type',
  'args',
  'actor',
  'at',
  'contract_version',
] as const satisfies readonly (keyof CanvasLogRow)[];

/** A canvas by $1 tenant, $2 project, $3 id, as far as $4 surface, or none, may see it. */
export const canvasIsSeen = `tenant_id = $1 and project_id = $2 and canvas_id = $3
  and ($4::text is null or surface_id is null or surface_id = $4)`;

export function seenValues(scope: Scope, canvas_id: string) {
  return [scope.tenant_id, scope.project_id, canvas_id, scope.surface_id ?? null] as const;
}

/** How the canvas root is written where an element's id stands in a key. */
export const ROOT = '';
