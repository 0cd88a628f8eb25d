import { describe, expect, it } from '@jest/globals';
import { CanvasId, CanvasList } from '@northstar/contracts';
import { createTokenVault } from '../src/index.js';

const scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };

describe('A vault created without options', () => {
  it('stores canvases in memory, with ids, times and cursors of its own', async () => {
    const vault = createTokenVault();
    const started = Date.now();
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const canvas = await vault.createCanvas(scope, { kind: 'page' });
      expect(canvas.canvas_id).toMatch(/^cnv_[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(Date.parse(canvas.created_at)).toBeGreaterThanOrEqual(started);
      ids.push(CanvasId.parse(canvas.canvas_id));
    }
    const first = CanvasList.parse(await vault.listCanvases(scope, { limit: 2 }));
    const cursor = first.next_cursor ?? '';
    const second = await vault.listCanvases(scope, { limit: 2, cursor });
    const listed = [...first.items, ...second.items].map(({ canvas_id }) => canvas_id);
    expect(listed.sort()).toEqual(ids.sort());
  });

  it('does not accept the cursors of another vault', async () => {
    const vault = createTokenVault();
    for (const canvas_id of ['a', 'b'])
      await vault.createCanvas(scope, { canvas_id, kind: 'page' });
    const cursor = (await vault.listCanvases(scope, { limit: 1 })).next_cursor ?? '';
    await expect(createTokenVault().listCanvases(scope, { cursor })).rejects.toMatchObject({
      code: 'cursor.invalid',
    });
  });
});
