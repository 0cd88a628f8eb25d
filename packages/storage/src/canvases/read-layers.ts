import type { Scope } from '@northstar/contracts';
import { layerId, type CanvasState } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo } from './canvas-columns.js';
import { stateOf, stateText, type StateRow } from './canvas-state.js';
import { projectOf } from './document-owner.js';

/** $1 tenant, $2 projects and $3 ids, in pairs, in the order in which they are wanted. */
const asked = `unnest($2::text[], $3::text[]) with ordinality as asked (project_id, canvas_id, place)
  join canvases c on c.tenant_id = $1
    and c.project_id = asked.project_id and c.canvas_id = asked.canvas_id`;

const present: Statement = {
  name: 'layers_present',
  text: `${stateText('present', asked, 'true')} where c.head_rev > 0 order by asked.place`,
};

/**
 * Layers keep their whole logs. Clocks may disagree, so it is the greatest revision that a moment
 * knows, not the one with the latest time: each revision holds those before it.
 */
const then: Statement = {
  name: 'layers_then',
  text: `
    ${stateText(
      'past',
      `${asked} cross join lateral (
        select l.rev from canvas_log l where ${belongsTo('l', 'c')} and l.at <= $4
        order by l.rev desc limit 1
      ) r`,
      'true',
    )}
    order by asked.place`,
};

const ofSurfaces: Statement = {
  name: 'layers_of_surfaces',
  text: `
    ${stateText('present', 'canvases c', 'true')}
    where c.tenant_id = $1 and c.project_id = $2 and c.canvas_id like '@surface:%'
      and ($3::text is null or c.surface_id = $3) and c.head_rev > 0
    order by c.canvas_id limit $4`,
};

/** The layers of the surfaces that a scope sees; see CanvasRepository.readSurfaceLayers. */
export async function readSurfaceLayers(
  database: ScopedDatabase,
  { tenant_id, project_id, surface_id }: Scope,
  limit: number,
): Promise<CanvasState[]> {
  const asked = [tenant_id, project_id, surface_id ?? null, limit];
  return (await database.rows<StateRow>(ofSurfaces, asked)).map(stateOf);
}

/** The layers that hold for a scope, weakest first; see CanvasRepository.readLayers. */
export async function readLayers(
  database: ScopedDatabase,
  scope: Scope,
  { at }: { at?: string },
): Promise<CanvasState[]> {
  const ids = (['tenant', 'project', 'surface'] as const)
    .map((layer) => layerId(scope, layer))
    .filter((id) => id !== null);
  const values = [scope.tenant_id, ids.map((id) => projectOf(scope, id)), ids];
  const rows =
    at === undefined
      ? await database.rows<StateRow>(present, values)
      : await database.rows<StateRow>(then, [...values, at]);
  return rows.map(stateOf);
}
