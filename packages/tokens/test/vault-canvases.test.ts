import { describe, expect, it } from '@jest/globals';
import { Canvas, CanvasCreatedData, CanvasDeletedData, CanvasList } from '@northstar/contracts';
import { openVault, scope } from './open-vault.js';

const editor = { kind: 'user', id: 'editor-1' } as const;

describe('A vault’s canvases', () => {
  it('have the id that their creator chose, or a new one', async () => {
    const { vault, events } = openVault();
    const named = await vault.createCanvas(
      scope,
      { canvas_id: 'home', kind: 'page', name: 'Home' },
      { actor: editor },
    );
    const generated = await vault.createCanvas(scope, { kind: 'graph' });
    expect(Canvas.parse(named)).toMatchObject({
      canvas_id: 'home',
      head_rev: 0,
      head_event_id: null,
      schema_ref: { schema_id: 'layout.page' },
    });
    expect(generated.canvas_id).toMatch(/^cnv_/);
    expect(await vault.getCanvas(scope, 'home')).toEqual(named);
    expect(events[0]).toMatchObject({
      name: 'canvas.created',
      topic: 'canvas:home',
      actor: editor,
    });
    expect(CanvasCreatedData.parse(events[0]?.data)).toMatchObject({
      canvas_id: 'home',
      kind: 'page',
    });
  });

  it('cannot be created twice, but a repeated request returns the first', async () => {
    const { vault } = openVault();
    const first = await vault.createCanvas(scope, { kind: 'page' }, { idempotency_key: 'k' });
    expect(await vault.createCanvas(scope, { kind: 'page' }, { idempotency_key: 'k' })).toEqual(
      first,
    );
    await expect(
      vault.createCanvas(scope, { kind: 'graph' }, { idempotency_key: 'k' }),
    ).rejects.toMatchObject({ code: 'idempotency.mismatch' });
    await expect(
      vault.createCanvas(scope, { canvas_id: first.canvas_id, kind: 'page' }),
    ).rejects.toMatchObject({ code: 'canvas.exists' });
  });

  it('are listed page by page, newest first, until next_cursor is null', async () => {
    const { vault } = openVault();
    for (const canvas_id of ['a', 'b', 'c', 'd', 'e'])
      await vault.createCanvas(scope, { canvas_id, kind: 'page' });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = CanvasList.parse(
        await vault.listCanvases(scope, { limit: 2, ...(cursor && { cursor }) }),
      );
      seen.push(...page.items.map(({ canvas_id }) => canvas_id));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect((await vault.listCanvases(scope, { limit: 5 })).next_cursor).toBeNull();
  });

  it('have cursors that are not valid in another project', async () => {
    const { vault } = openVault();
    for (const canvas_id of ['a', 'b'])
      await vault.createCanvas(scope, { canvas_id, kind: 'page' });
    const { next_cursor } = await vault.listCanvases(scope, { limit: 1 });
    await expect(
      vault.listCanvases({ ...scope, project_id: 'prj_b' }, { cursor: next_cursor ?? '' }),
    ).rejects.toMatchObject({ code: 'cursor.invalid' });
  });

  it('do not exist after they are deleted', async () => {
    const { vault, events } = openVault();
    await vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
    await vault.deleteCanvas(scope, 'home');
    expect(CanvasDeletedData.parse(events.at(-1)?.data)).toEqual({ canvas_id: 'home' });
    const gone = { code: 'canvas.not_found' };
    await expect(vault.getCanvas(scope, 'home')).rejects.toMatchObject(gone);
    await expect(vault.deleteCanvas(scope, 'home')).rejects.toMatchObject(gone);
    await expect(vault.snapshot(scope, 'home')).rejects.toMatchObject(gone);
    await expect(vault.replay(scope, 'home')).rejects.toMatchObject(gone);
    await expect(vault.replay(scope, 'home', { after_event_id: 'x' })).rejects.toMatchObject(gone);
    await expect(vault.tokenCatalog(scope, 'home')).rejects.toMatchObject(gone);
    await expect(
      vault.apply(scope, 'home', {
        type: 'set_token',
        base_rev: 0,
        args: { token_path: 'page.name', value: 'x' },
      }),
    ).rejects.toMatchObject(gone);
  });
});
