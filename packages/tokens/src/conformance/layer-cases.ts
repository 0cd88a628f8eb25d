import type { Scope } from '@northstar/contracts';
import { type LayerRef, documentKey } from '../ports/document-ref.js';
import {
  canvasId,
  newEvent,
  newLayerCommit,
  newLayerEvent,
  onPhone,
  onWall,
  otherProject,
  otherProjectLayer,
  otherTenant,
  otherTenantLayer,
  phoneLayer,
  projectLayer,
  scope,
  tenantLayer,
  wallLayer,
} from './samples.js';
import { valuesOf, type Fixture } from './fixture.js';

const value = (value: string) => [{ element_id: null, token_path: 'text.color', value }];

/** Layers, which their first commit creates. */
export function layerCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const write = (
    layer: LayerRef,
    base_rev: number,
    number: number,
    { of = scope, as = String(number) }: { of?: Scope; as?: string } = {},
  ) =>
    fixture.repository.commit(of, layer, newLayerCommit(base_rev, number, { values: value(as) }));
  const read = async (of: Scope) =>
    (await fixture.repository.readLayers(of)).map(
      (state) =>
        `${documentKey(state.layer)} ${JSON.stringify(valuesOf(state)['root text.color'])}`,
    );

  describe('layers', () => {
    it('do not exist before their first commit', async () => {
      expect(await fixture.repository.readLayer(scope, projectLayer)).toBeNull();
      expect(await fixture.repository.readLayers(scope)).toEqual([]);
      expect(await write(projectLayer, 1, 1)).toEqual({ status: 'conflict', head_rev: 0 });
      expect(await fixture.repository.readLayer(scope, projectLayer)).toBeNull();
      const commit = newLayerCommit(0, 2, { values: value('red') });
      expect(await fixture.repository.commit(scope, projectLayer, commit)).toMatchObject({
        status: 'committed',
        rev: 1,
        before: [undefined],
      });
      expect(await fixture.repository.readLayer(scope, projectLayer)).toMatchObject({
        layer: projectLayer,
        head_rev: 1,
        rev: 1,
        rev_at: commit.at,
        elements: [],
        values: [{ ...value('red')[0], rev: 1, actor: commit.actor, at: commit.at }],
      });
      expect(await fixture.events()).toEqual([commit.event]);
      expect(await write(projectLayer, 0, 3)).toEqual({ status: 'conflict', head_rev: 1 });
    });

    it('have a log and idempotency keys each', async () => {
      const idempotency = { key: 'k', fingerprint: 'f' };
      const first = newLayerCommit(0, 1, { values: value('red'), idempotency });
      await fixture.repository.commit(scope, projectLayer, first);
      await write(projectLayer, 1, 2);
      const log = await fixture.repository.readLog(scope, projectLayer, { after_rev: 0, limit: 9 });
      expect(log.map(({ rev, changes }) => [rev, changes[0]?.before])).toEqual([
        [1, null],
        [2, 'red'],
      ]);
      const again = await fixture.repository.commit(scope, projectLayer, { ...first, base_rev: 2 });
      expect(again).toEqual({ status: 'replayed', logged: log[0], fingerprint: 'f' });
      const inTenant = newLayerCommit(0, 3, { values: value('red'), idempotency });
      expect(await fixture.repository.commit(scope, tenantLayer, inTenant)).toMatchObject({
        status: 'committed',
      });
    });

    it('are neither listed nor deleted', async () => {
      await fixture.create();
      await write(projectLayer, 0, 1);
      await write(tenantLayer, 0, 2);
      const listed = await fixture.repository.listCanvases(scope, { limit: 9 });
      expect(listed.map(({ canvas_id }) => canvas_id)).toEqual([canvasId(1)]);
      for (const { id } of [projectLayer, tenantLayer]) {
        expect(await fixture.repository.deleteCanvas(scope, id, newEvent(9, id))).toBe(false);
      }
      expect(await read(scope)).toEqual(['tenant_layer tnt_a "2"', 'project_layer prj_a "1"']);
    });

    it('of the tenant, and only those, are shared by its projects', async () => {
      await write(tenantLayer, 0, 1);
      await write(tenantLayer, 1, 2, { of: otherProject, as: 'shared' });
      await write(projectLayer, 0, 3);
      await write(otherProjectLayer, 0, 4, { of: otherProject });
      expect(await read(scope)).toEqual(['tenant_layer tnt_a "shared"', 'project_layer prj_a "3"']);
      expect(await read(otherProject)).toEqual([
        'tenant_layer tnt_a "shared"',
        'project_layer prj_b "4"',
      ]);
      expect(await read(otherTenant)).toEqual([]);
      expect(await write(otherTenantLayer, 0, 5, { of: otherTenant })).toMatchObject({ rev: 1 });
      expect(await read(scope)).toEqual(['tenant_layer tnt_a "shared"', 'project_layer prj_a "3"']);
    });

    it('are read weakest first, with the surface’s when the scope names one', async () => {
      await write(phoneLayer, 0, 1, { of: onPhone });
      await write(wallLayer, 0, 2, { of: onWall });
      await write(projectLayer, 0, 3);
      await write(tenantLayer, 0, 4);
      expect(await read(onPhone)).toEqual([
        'tenant_layer tnt_a "4"',
        'project_layer prj_a "3"',
        'surface_layer phone "1"',
      ]);
      expect(await read(onWall)).toEqual([
        'tenant_layer tnt_a "4"',
        'project_layer prj_a "3"',
        'surface_layer wall "2"',
      ]);
      expect(await read(scope)).toEqual(['tenant_layer tnt_a "4"', 'project_layer prj_a "3"']);
      const ofOther = { ...otherProject, surface_id: 'phone' };
      expect(await read(ofOther)).toEqual(['tenant_layer tnt_a "4"']);
    });

    it('of another surface can neither be read nor written', async () => {
      await write(wallLayer, 0, 1, { of: onWall });
      expect(await fixture.repository.readLayer(onPhone, wallLayer)).toBeNull();
      expect(await write(wallLayer, 1, 2, { of: onPhone })).toEqual({ status: 'missing' });
      expect(await write({ kind: 'surface_layer', id: 'none' }, 0, 3, { of: onPhone })).toEqual({
        status: 'missing',
      });
      expect(await read(onWall)).toEqual(['surface_layer wall "1"']);
    });

    it('of the tenant append their events to the logs of all of its projects, and of no other tenant’s', async () => {
      await fixture.create(1);
      await fixture.create(2, {}, otherProject);
      await fixture.create(3, {}, otherTenant);
      const third = { tenant_id: scope.tenant_id, project_id: 'prj_third' };
      const outcome = await write(tenantLayer, 0, 7, { of: third });
      expect(outcome).toMatchObject({ status: 'committed', project_seq: 1 });
      for (const project of [scope, otherProject, third]) {
        expect((await fixture.events(project)).at(-1)).toEqual(newLayerEvent(7));
      }
      expect(await fixture.events(third)).toHaveLength(1);
      expect(await fixture.events(otherTenant)).toHaveLength(1);
      expect(await write(tenantLayer, 1, 8)).toMatchObject({ project_seq: 3 });
      expect(await write(projectLayer, 0, 9)).toMatchObject({ project_seq: 4 });
      expect(await fixture.events(otherProject)).toHaveLength(3);
    });
  });
}
