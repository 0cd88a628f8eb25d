import { documentKey } from '../ports/document-ref.js';
import type { AccompanyingCommit } from '../ports/document-commit.js';
import {
  canvasId,
  canvasRefOf,
  newCommit,
  newEvent,
  newLayerCommit,
  newLayerEvent,
  onPhone,
  otherProject,
  phoneLayer,
  projectLayer,
  scope,
  tenantLayer,
} from './samples.js';
import { valuesOf, type Fixture } from './fixture.js';

/** Commits that change a layer in the same transaction. */
export function accompanyingCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const root = { element_id: null, token_path: 'text.color' };
  const accompanying = (
    number: number,
    overrides: Partial<AccompanyingCommit> = {},
  ): AccompanyingCommit => ({
    layer: projectLayer,
    event_id: newLayerEvent(number).event_id,
    type: 'promote',
    args: { from: 'Grüße' },
    values: [{ ...root, value: `promoted ${String(number)}` }],
    event: (rev) => ({ ...newLayerEvent(number), data: { rev } }),
    ...overrides,
  });
  const layer = () => fixture.repository.readLayer(scope, projectLayer);

  describe('commits to two documents', () => {
    it('writes both and appends both events, in that order', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [{ ...root, value: 'mine' }] });
      await fixture.repository.commit(
        scope,
        projectLayer,
        newLayerCommit(0, 500, { values: [{ ...root, value: 'old' }] }),
      );
      const commit = newCommit(1, {
        values: [{ ...root, value: undefined }],
        accompanying: accompanying(501, { base_rev: 1 }),
      });
      const outcome = await fixture.repository.commit(scope, canvasRefOf(1), commit);
      expect(outcome).toMatchObject({
        status: 'committed',
        rev: 2,
        before: ['mine'],
        project_seq: 4,
        accompanying: { rev: 2, before: ['old'] },
      });
      expect((await fixture.state()).values).toEqual([]);
      expect(await layer()).toMatchObject({
        rev: 2,
        rev_at: commit.at,
        head_rev: 2,
        values: [
          {
            ...root,
            value: 'promoted 501',
            rev: 2,
            actor: commit.actor,
            at: commit.at,
            contract_version: commit.contract_version,
          },
        ],
      });
      expect((await fixture.events()).slice(-2)).toEqual([
        commit.event,
        { ...newLayerEvent(501), data: { rev: 2 } },
      ]);
      const { event_id } = newLayerEvent(501);
      expect(await fixture.repository.findCommit(scope, projectLayer, { event_id })).toEqual({
        fingerprint: null,
        logged: {
          rev: 2,
          event_id,
          type: 'promote',
          args: { from: 'Grüße' },
          actor: commit.actor,
          at: commit.at,
          contract_version: commit.contract_version,
          answer: null,
          changes: [{ ...root, before: 'old', after: 'promoted 501' }],
          element_changes: [],
          truncated: false,
        },
      });
    });

    it('creates a layer that was never written', async () => {
      await fixture.create();
      expect(await fixture.commit(0, { accompanying: accompanying(1) })).toMatchObject({
        status: 'committed',
        accompanying: { rev: 1, before: [undefined] },
      });
      expect(await layer()).toMatchObject({ rev: 1 });
      expect(await fixture.commit(1, { accompanying: accompanying(2) })).toMatchObject({
        accompanying: { rev: 2, before: ['promoted 1'] },
      });
    });

    it('writes neither when the layer has another revision', async () => {
      await fixture.create();
      const before = { state: await fixture.state(), events: await fixture.events() };
      expect(await fixture.commit(0, { accompanying: accompanying(1, { base_rev: 3 }) })).toEqual({
        status: 'accompanying_conflict',
        head_rev: 0,
      });
      expect(await layer()).toBeNull();
      expect({ state: await fixture.state(), events: await fixture.events() }).toEqual(before);
      await fixture.commit(0, { accompanying: accompanying(2, { base_rev: 0 }) });
      const idempotency = { key: 'k', fingerprint: 'f' };
      const late = { accompanying: accompanying(3, { base_rev: 0 }), idempotency };
      expect(await fixture.commit(1, late)).toEqual({
        status: 'accompanying_conflict',
        head_rev: 1,
      });
      expect((await fixture.state()).rev).toBe(1);
      // The key of a commit that conflicted was not used.
      expect(await fixture.commit(1, { idempotency })).toMatchObject({ status: 'committed' });
    });

    it('writes neither when the canvas has a newer revision, is missing, or has the key', async () => {
      await fixture.create();
      const idempotency = { key: 'k', fingerprint: 'f' };
      const first = await fixture.commit(0, { accompanying: accompanying(1), idempotency });
      expect(first).toMatchObject({ status: 'committed' });
      expect(await fixture.commit(0, { accompanying: accompanying(2) })).toEqual({
        status: 'conflict',
        head_rev: 1,
      });
      const both = { accompanying: accompanying(3, { base_rev: 9 }) };
      expect(await fixture.commit(0, both)).toMatchObject({ status: 'conflict' });
      expect(await fixture.commit(1, { accompanying: accompanying(4), idempotency })).toMatchObject(
        {
          status: 'replayed',
          logged: { rev: 1 },
        },
      );
      const elsewhere = newCommit(0, { accompanying: accompanying(5) });
      expect(await fixture.repository.commit(scope, canvasRefOf(2), elsewhere)).toEqual({
        status: 'missing',
      });
      expect(await layer()).toMatchObject({ rev: 1 });
      expect(await fixture.events()).toHaveLength(3);
    });

    it('appends the event of the tenant’s layer to the logs of all of the tenant’s projects', async () => {
      await fixture.create(1);
      await fixture.create(2, {}, otherProject);
      await fixture.commit(0, { accompanying: accompanying(1, { layer: tenantLayer }) });
      const [shared] = await fixture.repository.readLayers(otherProject);
      expect(shared && valuesOf(shared)).toEqual({ 'root text.color': 'promoted 1' });
      const event = { ...newLayerEvent(1), data: { rev: 1 } };
      expect((await fixture.events()).slice(1)).toEqual([newCommit(0).event, event]);
      expect((await fixture.events(otherProject)).slice(1)).toEqual([event]);
    });

    it('writes the layer of its surface', async () => {
      await fixture.create(1, {}, onPhone);
      const commit = newCommit(0, {
        accompanying: accompanying(1, { layer: phoneLayer }),
      });
      expect(await fixture.repository.commit(onPhone, canvasRefOf(1), commit)).toMatchObject({
        accompanying: { rev: 1 },
      });
      const names = (await fixture.repository.readLayers(onPhone)).map((state) =>
        documentKey(state.layer),
      );
      expect(names).toEqual(['surface_layer phone']);
    });

    it('loses no commit when many canvases and the layer itself are written concurrently', async () => {
      const numbers = Array.from({ length: 16 }, (_, index) => index + 1);
      for (const number of numbers) await fixture.create(number);
      const outcomes = await Promise.all(
        numbers.map((number) => {
          const event = newEvent(2000 + number, canvasId(number));
          const commit = newCommit(0, { event_id: event.event_id, event });
          // Some write only the layer, so that locks are taken in every order.
          if (number % 4 === 0) {
            const alone = newLayerCommit(0, 3000 + number, {
              values: [{ ...root, value: number }],
            });
            return fixture.repository.commit(scope, projectLayer, alone);
          }
          return fixture.repository.commit(scope, canvasRefOf(number), {
            ...commit,
            accompanying: accompanying(3000 + number, { layer: projectLayer }),
          });
        }),
      );
      const committed = outcomes.filter(({ status }) => status === 'committed');
      const log = await fixture.repository.readLog(scope, projectLayer, {
        after_rev: 0,
        limit: 99,
      });
      expect(log.map(({ rev }) => rev)).toEqual(committed.map((_, index) => index + 1));
      expect(committed.length).toBeGreaterThan(11);
      // Each replaced what the previous one wrote.
      const [changes] = [log.map(({ changes: [change] }) => change)];
      for (const [index, change] of changes.entries()) {
        expect(change?.before).toEqual(index === 0 ? null : changes[index - 1]?.after);
      }
    });
  });
}
