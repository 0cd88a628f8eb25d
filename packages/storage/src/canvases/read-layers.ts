import type { Scope } from '@northstar/contracts';
import { layersOf, type LayerSnapshot } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { belongsTo, keyOf } from './document-columns.js';
import {
  layerSnapshot,
  ofLayer,
  selectSnapshots,
  type LayerSnapshotRow,
} from './document-snapshot.js';

/** $1 tenant; $2 projects, $3 kinds and $4 ids of the wanted layers, in their order. */
const wantedLayers = `unnest($2::text[], $3::text[], $4::text[])
    with ordinality as wanted (project_id, document_kind, document_id, number)
  join documents c on c.tenant_id = $1 and c.project_id = wanted.project_id
    and c.document_kind = wanted.document_kind and c.document_id = wanted.document_id`;

const present: Statement = {
  name: 'layers_present',
  text: `
    ${selectSnapshots(ofLayer, 'present', wantedLayers)}
    where c.head_rev > 0 order by wanted.number`,
};

/**
 * Layers keep their whole logs. Clocks may differ, so the greatest revision up to a time is read,
 * not the one with the latest time: each revision includes those before it.
 */
const past: Statement = {
  name: 'layers_past',
  text: `
    ${selectSnapshots(
      ofLayer,
      'past',
      `${wantedLayers} cross join lateral (
        select l.rev from document_log l where ${belongsTo('l', 'c')} and l.at <= $5
        order by l.rev desc limit 1
      ) r`,
    )}
    order by wanted.number`,
};

const ofSurfaces: Statement = {
  name: 'layers_of_surfaces',
  text: `
    ${selectSnapshots(ofLayer, 'present', 'documents c')}
    where c.tenant_id = $1 and c.project_id = $2 and c.document_kind = 'surface_layer'
      and c.head_rev > 0
    order by c.document_id limit $3`,
};

/** See CanvasRepository.readLayers. */
export async function readLayers(
  database: ScopedDatabase,
  scope: Scope,
  options: { at?: string } | { surfaces: number },
): Promise<LayerSnapshot[]> {
  const read = async (statement: Statement, values: unknown[]) =>
    (await database.rows<LayerSnapshotRow>(statement, values)).map(layerSnapshot);
  const { tenant_id, project_id, surface_id } = scope;
  const keys = layersOf(scope).map((layer) => keyOf(scope, layer));
  const wanted = [tenant_id, ...[1, 2, 3].map((column) => keys.map((key) => key[column]))];
  if ('surfaces' in options) {
    const layers = await read(present, wanted);
    if (surface_id !== undefined) return layers;
    return [...layers, ...(await read(ofSurfaces, [tenant_id, project_id, options.surfaces]))];
  }
  const { at } = options;
  return at === undefined ? read(present, wanted) : read(past, [...wanted, at]);
}
