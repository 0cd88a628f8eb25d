import type { Scope } from '@northstar/contracts';
import type { HeldValue } from '../ports/canvas-rows.js';
import { canvasId, newCommit, newElement, newEvent, newLayerCommit } from './samples.js';
import { onPhone, onWall, otherProject, scope } from './samples.js';
import type { Stage } from './stage.js';

/** Questions about all canvases of a scope. */
export function scanCases(stage: Stage): void {
  const { describe, it, expect } = stage.kit;
  const on = (element_id: string | null, token_path: string, value: number) => ({
    element_id,
    token_path,
    value,
  });
  let events = 8000;
  const write = (canvas_id: string, values: ReturnType<typeof on>[], of: Scope = scope) => {
    const event = newEvent((events += 1), canvas_id);
    return stage.repository.commit(
      of,
      canvas_id,
      newCommit(0, { event_id: event.event_id, event, values }),
    );
  };

  describe('is asked about all canvases of a scope, and', () => {
    it('gives all present values, page after page, in the order of their places', async () => {
      for (const id of ['b', 'B', 'a']) await stage.create(1, { canvas_id: id });
      await stage.create(2, {}, otherProject);
      await write('b', [on('x', 'q', 1), on(null, 'q', 2), on(null, 'p', 3), on('X', 'q', 4)]);
      await write('B', [on(null, 'p', 5)]);
      await write(canvasId(2), [on(null, 'p', 6)], otherProject);
      const layer = (number: number) =>
        newLayerCommit(0, number, { values: [on(null, 'p', number)] });
      await stage.repository.commit(scope, '@project', layer(7));
      await stage.repository.commit(otherProject, '@tenant', layer(8));
      await stage.repository.commit(otherProject, '@project', layer(9));
      const seen: HeldValue[] = [];
      for (;;) {
        const after = seen.at(-1);
        const page = await stage.repository.scanValues(scope, {
          limit: 2,
          ...(after && { after }),
        });
        seen.push(...page);
        if (page.length < 2) break;
      }
      const places = seen.map((row) => [row.canvas_id, row.element_id, row.token_path, row.value]);
      expect(places).toEqual([
        ['@project', null, 'p', 7],
        ['@tenant', null, 'p', 8],
        ['B', null, 'p', 5],
        ['b', null, 'p', 3],
        ['b', null, 'q', 2],
        ['b', 'X', 'q', 4],
        ['b', 'x', 'q', 1],
      ]);
      const { actor, at, contract_version } = layer(7);
      const held = { element_id: null, token_path: 'p', value: 7, rev: 1 };
      expect(seen[0]).toEqual({ canvas_id: '@project', ...held, actor, at, contract_version });
    });

    it('scans what is present: neither what was, nor what went with its element', async () => {
      await stage.create();
      await stage.commit(0, {
        elements: [newElement('a')],
        values: [on('a', 'p', 1), on(null, 'p', 2), on(null, 'q', 3)],
      });
      await stage.commit(1, {
        removed_elements: ['a'],
        values: [on(null, 'p', 4), { element_id: null, token_path: 'q', value: undefined }],
      });
      const scanned = await stage.repository.scanValues(scope, { limit: 9 });
      expect(scanned.map(({ token_path, value, rev }) => [token_path, value, rev])).toEqual([
        ['p', 4, 2],
      ]);
    });

    it('scans for a surface its own canvases and those of none', async () => {
      await stage.create(1, { canvas_id: 'all' });
      await stage.create(2, { canvas_id: 'phone' }, onPhone);
      await stage.create(3, { canvas_id: 'wall' }, onWall);
      await write('all', [on(null, 'p', 1)]);
      await write('phone', [on(null, 'p', 2)], onPhone);
      await write('wall', [on(null, 'p', 3)], onWall);
      for (const [of, id] of [
        [onPhone, '@surface:phone'],
        [onWall, '@surface:wall'],
      ] as const) {
        const commit = newLayerCommit(0, (events += 1), { values: [on(null, 'p', 4)] });
        await stage.repository.commit(of, id, commit);
      }
      const scanned = async (of: Scope) =>
        (await stage.repository.scanValues(of, { limit: 9 })).map(({ canvas_id }) => canvas_id);
      expect(await scanned(onPhone)).toEqual(['@surface:phone', 'all', 'phone']);
      expect(await scanned(scope)).toEqual([
        '@surface:phone',
        '@surface:wall',
        'all',
        'phone',
        'wall',
      ]);
    });
  });
}
