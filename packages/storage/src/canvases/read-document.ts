import type { Scope } from '@northstar/contracts';
import {
  canvasRef,
  type CanvasSnapshot,
  type LayerRef,
  type LayerSnapshot,
} from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { isVisibleDocument, visibleKeyOf } from './document-columns.js';
import {
  canvasSnapshot,
  layerSnapshot,
  ofCanvas,
  ofLayer,
  selectSnapshots,
  type CanvasSnapshotRow,
  type LayerSnapshotRow,
} from './document-snapshot.js';

interface ReadOptions {
  rev?: number;
  values?: boolean;
}

const visible = `documents c where ${isVisibleDocument}`;
const visibleAt = `documents c cross join lateral (select least($7::bigint, c.head_rev) as rev) r
     where ${isVisibleDocument}`;
const withValues = '$6::boolean';

const statementsOf = (name: string, columns: string) => ({
  present: {
    name: `${name}_present`,
    text: selectSnapshots(columns, 'present', visible, { withValues }),
  },
  past: {
    name: `${name}_past`,
    text: selectSnapshots(columns, 'past', visibleAt, { withValues }),
  },
});
const ofCanvases = statementsOf('canvas', ofCanvas);
const ofLayers = statementsOf('layer', ofLayer);

/** An element with its ancestors, and the root, whose element_id is empty. */
const around: Statement = {
  name: 'canvas_around',
  text: `
    with recursive around as (
      select e.* from document_elements e
      where e.tenant_id = $1 and e.project_id = $2 and e.document_kind = $3 and e.document_id = $4
        and e.element_id = $7 and e.until_rev is null
      union all
      select e.* from around
      join document_elements e on e.tenant_id = $1 and e.project_id = $2
        and e.document_kind = $3 and e.document_id = $4
        and e.element_id = around.parent_id and e.until_rev is null
    ) ${selectSnapshots(ofCanvas, 'present', visible, {
      withValues,
      included: `t.element_id = any(array(select '' union all select element_id from around))`,
    })}`,
};

/** See CanvasRepository.readCanvas. */
export async function readCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  { rev, values = true, around: element }: ReadOptions & { around?: string | null },
): Promise<CanvasSnapshot | null> {
  const key = [...visibleKeyOf(scope, canvasRef(canvas_id)), values];
  const read = (statement: Statement, last: unknown[]) =>
    database.rows<CanvasSnapshotRow>(statement, [...key, ...last]);
  const { past, present } = ofCanvases;
  const [row] = await (rev !== undefined
    ? read(past, [rev])
    : element === undefined
      ? read(present, [])
      : read(around, [element]));
  return row === undefined ? null : canvasSnapshot(row);
}

/** See CanvasRepository.readLayer. */
export async function readLayer(
  database: ScopedDatabase,
  scope: Scope,
  layer: LayerRef,
  { rev, values = true }: ReadOptions,
): Promise<LayerSnapshot | null> {
  const key = [...visibleKeyOf(scope, layer), values];
  const { past, present } = ofLayers;
  const [row] = await (rev === undefined
    ? database.rows<LayerSnapshotRow>(present, key)
    : database.rows<LayerSnapshotRow>(past, [...key, rev]));
  return row === undefined ? null : layerSnapshot(row);
}
