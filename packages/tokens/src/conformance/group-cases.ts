import type { Scope } from '@northstar/contracts';
import { documentKey } from '../ports/document-ref.js';
import {
  canvasId,
  canvasRefOf,
  newCommit,
  newEvent,
  newLayerCommit,
  phoneLayer,
  projectLayer,
  tenantLayer,
  wallLayer,
} from './samples.js';
import { onPhone, onWall, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Groups of canvases, and the layers of surfaces: what a dry run of a layer change reads. */
export function groupCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const ids = (...numbers: number[]) => numbers.map(canvasId);
  const on = (element_id: string | null, token_path: string, value: string) => ({
    element_id,
    token_path,
    value,
  });
  const page = (paths: string[], { of = scope, groups = 9, named = 9, except = '' } = {}) =>
    fixture.repository.groupCanvases(of, paths, {
      groups,
      ids: named,
      ...(except === '' ? {} : { except }),
    });
  let events = 6000;
  const write = (number: number, values: ReturnType<typeof on>[], of: Scope = scope) => {
    const event = newEvent((events += 1), canvasId(number));
    const commit = newCommit(0, { event_id: event.event_id, event, values });
    return fixture.repository.commit(of, canvasRefOf(number), commit);
  };
  const none = { count: 0, canvas_ids: [] };
  const kind = 'page';

  describe('groups of canvases', () => {
    it('groups canvases only by the values that their roots have at the paths', async () => {
      for (const number of [1, 2, 3, 4, 5]) await fixture.create(number);
      await fixture.create(6, {}, otherProject);
      await fixture.create(7, {}, otherTenant);
      await write(2, [on(null, 'b', 'red'), on(null, 'a', 'red'), on(null, 'c', 'x')]);
      await write(3, [on('hero', 'a', 'red')]);
      await write(4, [on(null, 'a', 'red'), on(null, 'b', 'red'), on('hero', 'b', 'x')]);
      await write(5, [on(null, 'a', 'blue')]);
      expect(await page(['b', 'a', 'b'])).toEqual({
        groups: [
          { kind, surface_id: null, values: [], count: 2, canvas_ids: ids(1, 3) },
          {
            kind,
            surface_id: null,
            values: [
              { token_path: 'a', value: 'red' },
              { token_path: 'b', value: 'red' },
            ],
            count: 2,
            canvas_ids: ids(2, 4),
          },
          {
            kind,
            surface_id: null,
            values: [{ token_path: 'a', value: 'blue' }],
            count: 1,
            canvas_ids: ids(5),
          },
        ],
        others: none,
      });
    });

    it('groups by kind and surface, and sees for a surface its own canvases and those of none', async () => {
      await fixture.create(1);
      await fixture.create(2, { kind: 'graph' });
      await fixture.create(3, {}, onPhone);
      await fixture.create(4, {}, onWall);
      await fixture.repository.commit(scope, projectLayer, newLayerCommit(0, 1));
      const about = { values: [], count: 1 };
      const seen = [
        { kind, surface_id: null, ...about, canvas_ids: ids(1) },
        { kind: 'graph', surface_id: null, ...about, canvas_ids: ids(2) },
        { kind, surface_id: 'phone', ...about, canvas_ids: ids(3) },
      ];
      expect(await page(['a'], { of: onPhone })).toEqual({ groups: seen, others: none });
      expect((await page(['a'])).groups).toHaveLength(4);
    });

    it('limits groups and ids, and counts all canvases', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) await fixture.create(number);
      await write(5, [on(null, 'a', 'blue')]);
      await write(2, [on(null, 'a', 'red')]);
      const some = await page(['a'], { groups: 1, named: 1, except: canvasId(3) });
      expect(some).toMatchObject({
        groups: [{ count: 3, canvas_ids: ids(1) }],
        others: { count: 2, canvas_ids: ids(2) },
      });
      expect((await page(['a'], { groups: 0 })).others).toMatchObject({ count: 6 });
    });

    it('ignores values that were unset', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [on(null, 'a', 'red')] });
      const unset = { element_id: null, token_path: 'a', value: undefined };
      await fixture.commit(1, { values: [unset] });
      expect((await page(['a'])).groups[0]?.values).toEqual([]);
    });

    it('reads the layers of all surfaces that a scope sees, after the tenant’s and the project’s', async () => {
      const layer = (number: number) =>
        newLayerCommit(0, number, { values: [on(null, 'text.color', String(number))] });
      await fixture.repository.commit(onWall, wallLayer, layer(1));
      await fixture.repository.commit(onPhone, phoneLayer, layer(2));
      await fixture.repository.commit(scope, projectLayer, layer(3));
      await fixture.repository.commit(scope, tenantLayer, layer(4));
      const elsewhere = { ...otherProject, surface_id: 'phone' };
      await fixture.repository.commit(elsewhere, phoneLayer, layer(5));
      const read = async (of: Scope, limit = 9) =>
        (await fixture.repository.readLayers(of, { surfaces: limit })).map(({ layer, values }) => [
          documentKey(layer),
          values.map(({ value }) => value),
        ]);
      expect(await read(scope)).toEqual([
        ['tenant_layer tnt_a', ['4']],
        ['project_layer prj_a', ['3']],
        ['surface_layer phone', ['2']],
        ['surface_layer wall', ['1']],
      ]);
      expect(await read(scope, 1)).toEqual((await read(scope)).slice(0, 3));
      expect(await read(onWall)).toEqual([
        ['tenant_layer tnt_a', ['4']],
        ['project_layer prj_a', ['3']],
        ['surface_layer wall', ['1']],
      ]);
      expect(await read(otherTenant)).toEqual([]);
    });
  });
}
