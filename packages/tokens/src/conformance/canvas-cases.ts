import { at, canvasId, canvasRefOf, newCanvas, newEvent, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Creating, reading, listing and deleting canvases. */
export function canvasCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;

  describe('canvases', () => {
    it('creates a canvas at revision 0 and returns it', async () => {
      const schema_ref = { schema_id: 'landing', commit: 'a'.repeat(40) };
      const canvas = newCanvas(1, { schema_ref });
      const event = newEvent(1, canvas.canvas_id, 'canvas.created');
      const made = await fixture.repository.createCanvas(scope, canvas, event);
      expect(made).toEqual({
        canvas: {
          ...canvas,
          surface_id: null,
          head_rev: 0,
          head_event_id: null,
          horizon_rev: 0,
          updated_at: canvas.created_at,
        },
        replayed: false,
      });
      expect(await fixture.repository.getCanvas(scope, canvas.canvas_id)).toEqual(made.canvas);
      expect(await fixture.events()).toEqual([event]);
    });

    it('returns null for a canvas that does not exist', async () => {
      expect(await fixture.repository.getCanvas(scope, canvasId(1))).toBeNull();
      expect(await fixture.repository.readCanvas(scope, canvasId(1))).toBeNull();
      expect(
        await fixture.repository.findCommit(scope, canvasRefOf(1), { event_id: 'evt_x' }),
      ).toBeNull();
      expect(
        await fixture.repository.readLog(scope, canvasRefOf(1), { after_rev: 0, limit: 9 }),
      ).toEqual([]);
    });

    it('rejects a second canvas with the same id and appends no event for it', async () => {
      await fixture.create(1);
      await expect(
        fixture.repository.createCanvas(scope, newCanvas(1), newEvent(2, canvasId(1))),
      ).rejects.toMatchObject({ code: 'canvas.exists' });
      expect(await fixture.events()).toHaveLength(1);
    });

    it('stores any id, kind and name that the contract allows', async () => {
      await fixture.create(1, {
        canvas_id: 'Home.page:1',
        kind: 'graph',
        template_kind: null,
        name: null,
      });
      expect(await fixture.repository.getCanvas(scope, 'Home.page:1')).toMatchObject({
        kind: 'graph',
        template_kind: null,
        name: null,
      });
    });

    it('lists the newest first, page by page, each once', async () => {
      for (const number of [3, 1, 5, 2, 4]) await fixture.create(number);
      // Created at the same time: ordered by their ids.
      for (const canvas_id of ['a', 'c', 'b'])
        await fixture.create(9, { canvas_id, created_at: at(4) });
      const seen: string[] = [];
      for (let after: { created_at: string; canvas_id: string } | undefined; seen.length < 99;) {
        const page = await fixture.repository.listCanvases(scope, {
          limit: 3,
          ...(after && { after }),
        });
        seen.push(...page.map(({ canvas_id }) => canvas_id));
        after = page.at(-1);
        if (page.length < 3) break;
      }
      expect(seen).toEqual([
        canvasId(5),
        canvasId(4),
        'c',
        'b',
        'a',
        canvasId(3),
        canvasId(2),
        canvasId(1),
      ]);
    });

    it('deletes a canvas with its elements, values and log', async () => {
      await fixture.create();
      await fixture.commit(0, {
        values: [{ element_id: null, token_path: 'page.name', value: 'Home' }],
        idempotency: { key: 'k', fingerprint: 'f' },
      });
      const event = newEvent(7, canvasId(1), 'canvas.deleted');
      expect(await fixture.repository.deleteCanvas(scope, canvasId(1), event)).toBe(true);
      expect(await fixture.repository.getCanvas(scope, canvasId(1))).toBeNull();
      expect(await fixture.repository.listCanvases(scope, { limit: 9 })).toEqual([]);
      expect((await fixture.events()).at(-1)).toEqual(event);
      expect(await fixture.repository.deleteCanvas(scope, canvasId(1), event)).toBe(false);
      expect(await fixture.events()).toHaveLength(3);
    });

    it('creates a canvas under the id of a deleted one, with nothing of the old one', async () => {
      await fixture.create();
      const values = [{ element_id: null, token_path: 'page.name', value: 'Old' }];
      await fixture.commit(0, { values, idempotency: { key: 'k', fingerprint: 'f' } });
      await fixture.repository.deleteCanvas(scope, canvasId(1), newEvent(7, canvasId(1)));
      await fixture.create();
      expect(await fixture.state()).toMatchObject({ rev: 0, elements: [], values: [] });
      const again = await fixture.commit(0, {
        event_id: newEvent(2000, canvasId(1)).event_id,
        event: newEvent(2000, canvasId(1)),
        values,
        idempotency: { key: 'k', fingerprint: 'f' },
      });
      expect(again).toMatchObject({ status: 'committed', rev: 1, before: [undefined] });
    });
  });
}
