import type { Scope } from '@northstar/contracts';
import { layersOf, type LayerSnapshot } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo } from './canvas-columns.js';
import { snapshotOf, stateText, type StateRow } from './canvas-state.js';
import { documentOf, projectOf, storedId } from './document-owner.js';

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

/** See CanvasRepository.readLayers. */
export async function readLayers(
  database: ScopedDatabase,
  scope: Scope,
  options: { at?: string } | { surfaces: number },
): Promise<LayerSnapshot[]> {
  const layers = layersOf(scope);
  const values = [
    scope.tenant_id,
    layers.map((layer) => projectOf(scope, layer)),
    layers.map(storedId),
  ];
  const read = async (statement: Statement, values: unknown[]) =>
    (await database.rows<StateRow>(statement, values)).map((row) => layerOf(scope, row));
  if (!('surfaces' in options)) {
    const { at } = options;
    return at === undefined ? read(present, values) : read(then, [...values, at]);
  }
  const own = await read(present, values);
  if (scope.surface_id !== undefined) return own;
  const { tenant_id, project_id } = scope;
  return [...own, ...(await read(ofSurfaces, [tenant_id, project_id, null, options.surfaces]))];
}

function layerOf(scope: Scope, row: StateRow): LayerSnapshot {
  const { canvas, ...snapshot } = snapshotOf(row);
  const layer = documentOf(scope, canvas.canvas_id);
  if (layer.kind === 'canvas') throw new TypeError(`${canvas.canvas_id} is no layer`);
  return { layer, head_rev: canvas.head_rev, ...snapshot };
}
