import { type LayerRef, documentKey } from '../ports/document-ref.js';
import { at, newLayerCommit, otherProject, projectLayer, scope, tenantLayer } from './samples.js';
import { valuesOf, type Fixture } from './fixture.js';

/** Past revisions of layers, and layers with concurrent writers. */
export function layerHistoryCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const values = (value: string) => [{ element_id: null, token_path: 'text.color', value }];

  describe('revisions of layers', () => {
    it('are read as they were at a time', async () => {
      const write = (layer: LayerRef, base_rev: number, number: number) =>
        fixture.repository.commit(
          scope,
          layer,
          newLayerCommit(base_rev, number, { at: at(number), values: values(String(number)) }),
        );
      await write(tenantLayer, 0, 10);
      await write(projectLayer, 0, 20);
      await write(tenantLayer, 1, 30);
      const read = async (moment: string) =>
        (await fixture.repository.readLayers(scope, { at: moment })).map((state) => [
          documentKey(state.layer),
          state.rev,
          state.rev_at,
          valuesOf(state)['root text.color'],
        ]);
      const first = ['tenant_layer tnt_a', 1, at(10), '10'];
      const project = ['project_layer prj_a', 1, at(20), '20'];
      expect(await read(at(9))).toEqual([]);
      expect(await read(at(10))).toEqual([first]);
      expect(await read(at(29.999))).toEqual([first, project]);
      expect(await read(at(30))).toEqual([['tenant_layer tnt_a', 2, at(30), '30'], project]);
      expect(await read(at(99))).toEqual(await read(at(30)));
      const then = await fixture.repository.readLayer(scope, tenantLayer, { rev: 1 });
      expect(then).toMatchObject({ rev: 1, rev_at: at(10), values: [{ value: '10' }] });
    });

    it('start once when several writers are the first', async () => {
      const outcomes = await Promise.all(
        numbers.map((number) =>
          fixture.repository.commit(
            number % 2 === 0 ? scope : otherProject,
            tenantLayer,
            newLayerCommit(0, number, { values: values(String(number)) }),
          ),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'committed')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status !== 'committed') {
          expect(outcome).toEqual({ status: 'conflict', head_rev: 1 });
        }
      }
      const [layer] = await fixture.repository.readLayers(scope);
      const winner = outcomes.findIndex(({ status }) => status === 'committed');
      expect(layer && valuesOf(layer)).toEqual({ 'root text.color': String(winner) });
    });

    it('have no gaps when several projects write, and each project gets all events', async () => {
      await fixture.create(1);
      await fixture.create(2, {}, otherProject);
      const write = async (number: number): Promise<void> => {
        const of = number % 2 === 0 ? scope : otherProject;
        for (let base_rev = 0; base_rev < 99;) {
          const event = 100 + number * 100 + base_rev;
          const outcome = await fixture.repository.commit(
            of,
            tenantLayer,
            newLayerCommit(base_rev, event, { values: values(String(number)) }),
          );
          if (outcome.status !== 'conflict') return;
          base_rev = outcome.head_rev;
        }
      };
      await Promise.all(numbers.map(write));
      const log = await fixture.repository.readLog(scope, tenantLayer, { after_rev: 0, limit: 99 });
      expect(log.map(({ rev }) => rev)).toEqual(numbers.map((number) => number + 1));
      for (const project of [scope, otherProject]) {
        const events = (await fixture.events(project)).slice(1).map(({ event_id }) => event_id);
        expect(events).toEqual(log.map(({ event_id }) => event_id));
      }
    });
  });
}
