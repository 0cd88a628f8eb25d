import type { DocumentRef } from '../ports/document-ref.js';
import {
  at,
  canvasId,
  canvasRefOf,
  newCommit,
  newElement,
  newEvent,
  newLayerCommit,
  projectLayer,
  tenantLayer,
} from './samples.js';
import { otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Trimming logs. */
export function trimCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const root = { element_id: null, token_path: 'text.color' };
  const revs = async (after_rev = 0, document: DocumentRef = canvasRefOf(1), of = scope) =>
    (await fixture.repository.readLog(of, document, { after_rev, limit: 99 })).map(
      ({ rev }) => rev,
    );

  /** Five revisions of the first canvas, 1000 to 1004 seconds after the start of the year. */
  async function writeHistory(): Promise<void> {
    await fixture.create();
    await fixture.commit(0, { elements: [newElement('a')], values: [{ ...root, value: 0 }] });
    await fixture.commit(1, { idempotency: { key: 'k2', fingerprint: 'f' } });
    await fixture.commit(2, { removed_elements: ['a'], values: [{ ...root, value: undefined }] });
    await fixture.commit(3, {
      values: [{ ...root, value: 3 }],
      idempotency: { key: 'k4', fingerprint: 'f' },
    });
    await fixture.commit(4, { elements: [newElement('b')], values: [{ ...root, value: 4 }] });
  }

  describe('trimming logs', () => {
    it('deletes the rows from before a time and raises horizon_rev', async () => {
      await writeHistory();
      expect((await fixture.state()).canvas.horizon_rev).toBe(0);
      expect(await fixture.repository.trimLogs(at(1002))).toBe(2);
      expect((await fixture.state()).canvas.horizon_rev).toBe(2);
      expect(await revs()).toEqual([3, 4, 5]);
      expect(await revs(1)).toEqual([3, 4, 5]);
      expect(await revs(3)).toEqual([4, 5]);
      expect(await fixture.repository.trimLogs(at(1002))).toBe(0);
      expect(await fixture.repository.trimLogs(at(1003))).toBe(1);
      expect((await fixture.repository.getCanvas(scope, canvasId(1)))?.horizon_rev).toBe(3);
    });

    it('never deletes the newest row', async () => {
      await writeHistory();
      await fixture.create(2);
      expect(await fixture.repository.trimLogs(at(99_999))).toBe(4);
      expect(await revs()).toEqual([5]);
      expect((await fixture.state()).canvas).toMatchObject({ head_rev: 5, horizon_rev: 4 });
      expect(await fixture.repository.getCanvas(scope, canvasId(2))).toMatchObject({
        head_rev: 0,
        horizon_rev: 0,
      });
    });

    it('changes no snapshot of any revision, nor its time', async () => {
      await writeHistory();
      const read = async () => {
        const states = [];
        for (const rev of [0, 1, 2, 3, 4, 5]) {
          const state = await fixture.state(rev);
          states.push([state.rev, state.rev_at, state.elements, state.values]);
        }
        return states;
      };
      const before = await read();
      await fixture.repository.trimLogs(at(99_999));
      expect(await read()).toEqual(before);
    });

    it('deletes events and keys of the rows, and keeps those of others', async () => {
      await writeHistory();
      await fixture.repository.trimLogs(at(1002));
      const find = (number: number) =>
        fixture.repository.findCommit(scope, canvasRefOf(1), {
          event_id: newCommit(number).event_id,
        });
      expect(await find(1)).toBeNull();
      expect((await find(2))?.logged.rev).toBe(3);
      const again = (number: number, key: string) =>
        fixture.commit(5, {
          event_id: newEvent(number, canvasId(1)).event_id,
          event: newEvent(number, canvasId(1)),
          idempotency: { key, fingerprint: 'f' },
        });
      expect(await again(6000, 'k4')).toMatchObject({
        status: 'replayed',
        logged: { rev: 4, changes: [{ ...root, before: null, after: 3 }] },
      });
      expect(await again(6001, 'k2')).toMatchObject({ status: 'committed', rev: 6 });
    });

    it('leaves the canvas writable', async () => {
      await writeHistory();
      await fixture.repository.trimLogs(at(99_999));
      const outcome = await fixture.commit(5, { values: [{ ...root, value: 5 }] });
      expect(outcome).toMatchObject({ status: 'committed', rev: 6, before: [4] });
      expect(await revs()).toEqual([5, 6]);
    });

    it('trims canvases of all tenants, and no layers', async () => {
      await writeHistory();
      await fixture.create(1, {}, otherTenant);
      for (const base_rev of [0, 1]) {
        await fixture.repository.commit(otherTenant, canvasRefOf(1), newCommit(base_rev));
        await fixture.repository.commit(
          scope,
          projectLayer,
          newLayerCommit(base_rev, 100 + base_rev),
        );
        await fixture.repository.commit(
          scope,
          tenantLayer,
          newLayerCommit(base_rev, 200 + base_rev),
        );
      }
      expect(await fixture.repository.trimLogs(at(99_999))).toBe(5);
      expect(await revs(0, canvasRefOf(1), otherTenant)).toEqual([2]);
      expect(await revs(0, projectLayer)).toEqual([1, 2]);
      expect(await revs(0, tenantLayer)).toEqual([1, 2]);
    });
  });
}
