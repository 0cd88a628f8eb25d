import type { ElementRow } from '../ports/document-rows.js';
import { at, canvasRefOf, newElement, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** The changes of elements in the log. */
export function elementChangesCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const positionOf = ({ kind, parent_id, index }: ElementRow) => ({ kind, parent_id, index });
  const became = (was: ElementRow | null, is: ElementRow | null) => ({
    element_id: (was ?? is)?.element_id,
    before: was && positionOf(was),
    after: is && positionOf(is),
  });
  const logged = async (rev: number) => {
    const [row] = await fixture.repository.readLog(scope, canvasRefOf(1), {
      after_rev: rev - 1,
      limit: 1,
    });
    return row && { element_changes: row.element_changes, truncated: row.truncated };
  };
  const none = { element_changes: [], truncated: false };
  const [a, b, c] = [newElement('a'), newElement('b', { index: 1 }), newElement('c', { index: 2 })];

  describe('changes of elements', () => {
    it('logs added, moved and removed elements with their positions before and after', async () => {
      await fixture.create();
      await fixture.commit(0, { elements: [a, b, c] });
      const moved = { ...c, parent_id: 'a', index: 0 };
      await fixture.commit(1, { elements: [moved] });
      await fixture.commit(2, { removed_elements: ['c', 'a'], elements: [{ ...b, index: 0 }] });
      expect(await logged(1)).toEqual({
        element_changes: [became(null, a), became(null, b), became(null, c)],
        truncated: false,
      });
      expect(await logged(2)).toEqual({ element_changes: [became(c, moved)], truncated: false });
      // Elements that only have another index come last.
      expect(await logged(3)).toEqual({
        element_changes: [became(a, null), became(moved, null), became(b, { ...b, index: 0 })],
        truncated: false,
      });
    });

    it('logs neither values nor elements that are written as they are', async () => {
      await fixture.create();
      await fixture.commit(0, { elements: [a, b] });
      await fixture.commit(1, {
        values: [{ element_id: 'a', token_path: 'text.color', value: 'red' }],
      });
      await fixture.commit(2, { elements: [a, { ...b, index: 4 }] });
      expect(await logged(2)).toEqual(none);
      expect(await logged(3)).toEqual({
        element_changes: [became(b, { ...b, index: 4 })],
        truncated: false,
      });
    });

    it('logs an element that is added again as new', async () => {
      await fixture.create();
      await fixture.commit(0, { elements: [a] });
      await fixture.commit(1, { removed_elements: ['a'] });
      const again = newElement('a', { kind: 'text', index: 3 });
      await fixture.commit(2, { elements: [again] });
      expect((await logged(2))?.element_changes).toEqual([became(a, null)]);
      expect((await logged(3))?.element_changes).toEqual([became(null, again)]);
    });

    it('logs the first hundred, those with another parent or kind first', async () => {
      await fixture.create();
      const crowd = Array.from({ length: 100 }, (_, index) =>
        newElement(`e${String(index).padStart(3, '0')}`, { index }),
      );
      await fixture.commit(0, { elements: crowd });
      expect(await logged(1)).toMatchObject({
        element_changes: { length: 100 },
        truncated: false,
      });
      const shifted = crowd.map((row) => ({ ...row, index: row.index + 1 }));
      await fixture.commit(1, { elements: [newElement('z'), ...shifted] });
      const row = await logged(2);
      expect(row).toMatchObject({ element_changes: { length: 100 }, truncated: true });
      expect(row?.element_changes.slice(0, 2)).toEqual([
        became(null, newElement('z')),
        became(newElement('e000'), newElement('e000', { index: 1 })),
      ]);
    });

    it('returns the same changes from every method, and after trimming', async () => {
      await fixture.create();
      const idempotency = { key: 'k', fingerprint: 'f' };
      await fixture.commit(0, { elements: [a, b] });
      await fixture.commit(1, { removed_elements: ['b'] });
      await fixture.commit(2, { elements: [{ ...a, kind: 'text' }], idempotency });
      await fixture.repository.trimLogs(at(99_999));
      const [row] = await fixture.repository.readLog(scope, canvasRefOf(1), {
        after_rev: 0,
        limit: 9,
      });
      expect(row?.element_changes).toEqual([became(a, { ...a, kind: 'text' })]);
      expect(
        await fixture.repository.findCommit(scope, canvasRefOf(1), {
          event_id: row?.event_id ?? '',
        }),
      ).toEqual({ logged: row, fingerprint: 'f' });
      expect(await fixture.commit(3, { idempotency })).toMatchObject({
        status: 'replayed',
        logged: row,
      });
    });
  });
}
