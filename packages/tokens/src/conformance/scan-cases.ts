import type { Scope } from '@northstar/contracts';
import { canvasRef, documentKey } from '../ports/document-ref.js';
import type { StoredValueRow } from '../ports/document-rows.js';
import {
  canvasId,
  newCommit,
  newElement,
  newEvent,
  newLayerCommit,
  otherProjectLayer,
  phoneLayer,
  projectLayer,
  tenantLayer,
  wallLayer,
} from './samples.js';
import { onPhone, onWall, otherProject, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Reading the values of all documents of a scope. */
export function scanCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const on = (element_id: string | null, token_path: string, value: number) => ({
    element_id,
    token_path,
    value,
  });
  let events = 8000;
  const write = (canvas_id: string, values: ReturnType<typeof on>[], of: Scope = scope) => {
    const event = newEvent((events += 1), canvas_id);
    return fixture.repository.commit(
      of,
      canvasRef(canvas_id),
      newCommit(0, { event_id: event.event_id, event, values }),
    );
  };

  describe('scanning values', () => {
    it('returns all current values page by page, by document, element and path', async () => {
      for (const id of ['b', 'B', 'a']) await fixture.create(1, { canvas_id: id });
      await fixture.create(2, {}, otherProject);
      await write('b', [on('x', 'q', 1), on(null, 'q', 2), on(null, 'p', 3), on('X', 'q', 4)]);
      await write('B', [on(null, 'p', 5)]);
      await write(canvasId(2), [on(null, 'p', 6)], otherProject);
      const layer = (number: number) =>
        newLayerCommit(0, number, { values: [on(null, 'p', number)] });
      await fixture.repository.commit(scope, projectLayer, layer(7));
      await fixture.repository.commit(otherProject, tenantLayer, layer(8));
      await fixture.repository.commit(otherProject, otherProjectLayer, layer(9));
      const seen: StoredValueRow[] = [];
      for (;;) {
        const after = seen.at(-1);
        const page = await fixture.repository.scanValues(scope, {
          limit: 2,
          ...(after && { after }),
        });
        seen.push(...page);
        if (page.length < 2) break;
      }
      const values = seen.map((row) => [
        documentKey(row.document),
        row.element_id,
        row.token_path,
        row.value,
      ]);
      expect(values).toEqual([
        ['canvas B', null, 'p', 5],
        ['canvas b', null, 'p', 3],
        ['canvas b', null, 'q', 2],
        ['canvas b', 'X', 'q', 4],
        ['canvas b', 'x', 'q', 1],
        ['project_layer prj_a', null, 'p', 7],
        ['tenant_layer tnt_a', null, 'p', 8],
      ]);
      const { actor, at, contract_version } = layer(7);
      const value = { element_id: null, token_path: 'p', value: 7, rev: 1 };
      expect(seen[5]).toEqual({ document: projectLayer, ...value, actor, at, contract_version });
    });

    it('returns neither past values nor those of removed elements', async () => {
      await fixture.create();
      await fixture.commit(0, {
        elements: [newElement('a')],
        values: [on('a', 'p', 1), on(null, 'p', 2), on(null, 'q', 3)],
      });
      await fixture.commit(1, {
        removed_elements: ['a'],
        values: [on(null, 'p', 4), { element_id: null, token_path: 'q', value: undefined }],
      });
      const scanned = await fixture.repository.scanValues(scope, { limit: 9 });
      expect(scanned.map(({ token_path, value, rev }) => [token_path, value, rev])).toEqual([
        ['p', 4, 2],
      ]);
    });

    it('returns for a surface the values of its own canvases and of those of none', async () => {
      await fixture.create(1, { canvas_id: 'all' });
      await fixture.create(2, { canvas_id: 'phone' }, onPhone);
      await fixture.create(3, { canvas_id: 'wall' }, onWall);
      await write('all', [on(null, 'p', 1)]);
      await write('phone', [on(null, 'p', 2)], onPhone);
      await write('wall', [on(null, 'p', 3)], onWall);
      for (const [of, id] of [
        [onPhone, phoneLayer],
        [onWall, wallLayer],
      ] as const) {
        const commit = newLayerCommit(0, (events += 1), { values: [on(null, 'p', 4)] });
        await fixture.repository.commit(of, id, commit);
      }
      const scanned = async (of: Scope) =>
        (await fixture.repository.scanValues(of, { limit: 9 })).map(({ document }) =>
          documentKey(document),
        );
      expect(await scanned(onPhone)).toEqual(['canvas all', 'canvas phone', 'surface_layer phone']);
      expect(await scanned(scope)).toEqual([
        'canvas all',
        'canvas phone',
        'canvas wall',
        'surface_layer phone',
        'surface_layer wall',
      ]);
    });
  });
}
