import type { JsonValue } from '@northstar/contracts';
import { type DocumentRef, type LayerRef, canvasRef } from '../ports/document-ref.js';
import type { DocumentCommit } from '../ports/document-commit.js';
import {
  at,
  canvasId,
  canvasRefOf,
  newCommit,
  newEvent,
  newLayerCommit,
  newLayerEvent,
  otherProjectLayer,
  otherTenantLayer,
  phoneLayer,
  projectLayer,
  tenantLayer,
} from './samples.js';
import { onPhone, onWall, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Documents that values were imported from. */
export function importCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const first: JsonValue = { $extensions: { 'com.figma': { z: 1, a: ['Grüße', null] } }, b: {} };
  const second: JsonValue = { other: [] };
  const read = (rev: number, document: DocumentRef = canvasRefOf(1), of = scope) =>
    fixture.repository.readImport(of, document, rev);
  const toLayer = (
    layer: LayerRef,
    base_rev: number,
    number: number,
    given: Partial<DocumentCommit>,
  ) => fixture.repository.commit(scope, layer, newLayerCommit(base_rev, number, given));

  /** Imports at the revisions 2 and 4 of five. */
  async function writeImports(): Promise<void> {
    await fixture.create();
    const values = [{ element_id: null, token_path: 'text.color', value: 'red' }];
    await fixture.commit(0, { values });
    await fixture.commit(1, { values, imported: first });
    await fixture.commit(2, { values: [] });
    await fixture.commit(3, { imported: second });
    await fixture.commit(4, { values });
  }

  describe('imported documents', () => {
    it('are read up to a revision, with the order of their members', async () => {
      await writeImports();
      const documents = await Promise.all([0, 1, 2, 3, 4, 5, 99].map((rev) => read(rev)));
      expect(documents).toEqual([null, null, first, first, second, second, second]);
      expect(JSON.stringify(documents[2])).toBe(JSON.stringify(first));
    });

    it('are not stored when the commit is rejected', async () => {
      await fixture.create();
      const once = { idempotency: { key: 'k', fingerprint: 'f' } };
      await fixture.commit(0, once);
      const precondition = {
        element_id: 'none',
        allowed: [{ canvas: 'page', element: 'text' }],
      } as const;
      const rejected: readonly [number, Partial<DocumentCommit>][] = [
        [0, {}],
        [1, once],
        [1, { precondition }],
      ];
      for (const [base_rev, given] of rejected) {
        await fixture.commit(base_rev, { ...given, imported: first });
      }
      expect(await read(99)).toBeNull();
      expect((await fixture.state()).rev).toBe(1);
    });

    it('are stored only for the one commit that wins a revision', async () => {
      await fixture.create();
      const numbers = [1, 2, 3, 4, 5, 6];
      const outcomes = await Promise.all(
        numbers.map((number) => {
          const event = newEvent(number + 100, canvasId(1));
          const given = { event, event_id: event.event_id };
          return fixture.commit(0, number % 2 === 0 ? given : { ...given, imported: { number } });
        }),
      );
      const winner = outcomes.findIndex(({ status }) => status === 'committed') + 1;
      expect(outcomes.filter(({ status }) => status === 'conflict')).toHaveLength(5);
      expect(await read(1)).toEqual(winner % 2 === 0 ? null : { number: winner });
      expect(await fixture.events()).toHaveLength(2);
    });

    it('do not change what a commit checks, returns and appends', async () => {
      await fixture.create();
      const value = { element_id: null, token_path: 'text.color' };
      const precondition = {
        element_id: null,
        allowed: [{ canvas: 'page', element: null }],
      } as const;
      await fixture.commit(0, {
        values: [{ ...value, value: 'red' }],
        precondition,
        imported: first,
      });
      const outcome = await fixture.commit(1, {
        values: [{ ...value, value: 'blue' }],
        precondition,
        imported: second,
      });
      expect(outcome).toEqual({ status: 'committed', rev: 2, before: ['red'], project_seq: 3 });
      expect((await fixture.events()).at(-1)).toEqual(newCommit(1).event);
    });

    it('stay when the log is trimmed', async () => {
      await writeImports();
      await fixture.repository.trimLogs(at(99_999));
      expect(await Promise.all([1, 2, 3, 4, 5].map((rev) => read(rev)))).toEqual([
        null,
        first,
        first,
        second,
        second,
      ]);
    });

    it('are deleted with their canvas', async () => {
      await writeImports();
      const event = newEvent(7, canvasId(1), 'canvas.deleted');
      await fixture.repository.deleteCanvas(scope, canvasId(1), event);
      expect(await read(99)).toBeNull();
      await fixture.create();
      expect(await read(99)).toBeNull();
    });

    it('of a layer are visible to scopes that see the layer', async () => {
      await toLayer(tenantLayer, 0, 1, { imported: first });
      await toLayer(projectLayer, 0, 2, { imported: second });
      await toLayer(projectLayer, 1, 3, {});
      await toLayer(phoneLayer, 0, 4, { imported: { phone: true } });
      expect(await read(9, tenantLayer, otherProject)).toEqual(first);
      expect(await read(9, otherTenantLayer, otherTenant)).toBeNull();
      expect(await read(2, projectLayer)).toEqual(second);
      expect(await read(0, projectLayer)).toBeNull();
      expect(await read(9, otherProjectLayer, otherProject)).toBeNull();
      expect(await read(9, projectLayer, otherProject)).toBeNull();
      expect(await read(9, phoneLayer, onPhone)).toEqual({ phone: true });
      expect(await read(9, phoneLayer, onWall)).toBeNull();
    });

    it('of another surface’s canvas are not visible', async () => {
      const ofWall = await fixture.create(1, {}, onWall);
      await fixture.repository.commit(onWall, canvasRef(ofWall), newCommit(0, { imported: first }));
      expect(await read(1, canvasRef(ofWall), onWall)).toEqual(first);
      expect(await read(1, canvasRef(ofWall), onPhone)).toBeNull();
    });

    it('are stored for a commit with an accompanying layer', async () => {
      await fixture.create();
      const event = newLayerEvent(50);
      await fixture.commit(0, {
        imported: first,
        accompanying: {
          layer: projectLayer,
          event_id: event.event_id,
          type: 'promote',
          args: {},
          values: [],
          event: () => event,
        },
      });
      expect([await read(1), await read(1, projectLayer)]).toEqual([first, null]);
    });
  });
}
