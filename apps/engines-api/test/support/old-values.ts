import { openStorage } from '@northstar/storage';
import { canvasRef, type DocumentCommit, type ValueWrite } from '@northstar/tokens';

export const oldProject = 'prj_old';
const scope = { tenant_id: 'tnt_local', project_id: oldProject };
const at = '2025-06-01T08:00:00.000Z';

/**
 * Stores values that are valid only under an older contract: two of the three on a canvas `old`, and
 * one in its project's layer.
 */
export async function storeOldValues(storageUrl: string): Promise<void> {
  const storage = await openStorage(storageUrl);
  const { canvases } = storage;
  const draft = { event_id: 'evt_old', name: 'old', topic: 'project', data: {}, actor: null, at };
  const row = { canvas_id: 'old', kind: 'page', template_kind: null, name: null } as const;
  await canvases.createCanvas(scope, { ...row, schema_ref: null, created_at: at }, draft);
  const tiles = { element_id: 'tiles', kind: 'multi21', parent_id: null, index: 0 } as const;
  const onTiles = (token_path: string, value: number) => ({
    element_id: 'tiles',
    token_path,
    value,
  });
  const values = [
    onTiles('grid.cols_mobile', 9),
    onTiles('grid.cols_tablet', 3),
    onTiles('grid.rows', 2),
  ];
  await canvases.commit(scope, canvasRef('old'), commit('evt_old_1', values, [tiles]));
  const shared = [{ element_id: null, token_path: 'style.opacity', value: 7 }];
  await canvases.commit(
    scope,
    { kind: 'project_layer', id: oldProject },
    commit('evt_old_2', shared),
  );
  await storage.close();

  function commit(
    event_id: string,
    written: readonly ValueWrite[],
    elements: DocumentCommit['elements'] = [],
  ): DocumentCommit {
    return {
      base_rev: 0,
      event_id,
      at,
      actor: null,
      contract_version: '0.9.0',
      type: 'set_tokens',
      args: {},
      elements,
      removed_elements: [],
      values: written,
      event: { ...draft, event_id },
    };
  }
}
