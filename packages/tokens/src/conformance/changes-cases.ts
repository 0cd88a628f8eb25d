import { canvasRefOf, newElement, scope } from './samples.js';
import { valuesOf, type Fixture } from './fixture.js';

/** Unset values, and the changes in the log. */
export function changesCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const root = { element_id: null, token_path: 'text.color' };
  const changesOf = async (rev: number) => {
    const [row] = await fixture.repository.readLog(scope, canvasRefOf(1), {
      after_rev: rev - 1,
      limit: 1,
    });
    return row?.changes;
  };

  describe('changes of values', () => {
    it('unsets a value from a revision on', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [{ ...root, value: '#c00' }] });
      const outcome = await fixture.commit(1, { values: [{ ...root, value: undefined }] });
      expect(outcome).toMatchObject({ status: 'committed', rev: 2, before: ['#c00'] });
      expect((await fixture.state()).values).toEqual([]);
      expect(valuesOf(await fixture.state(1))).toEqual({ 'root text.color': '#c00' });
      expect(await changesOf(2)).toEqual([{ ...root, before: '#c00', after: null }]);
    });

    it('creates a revision without changes when a value that is not set is unset', async () => {
      await fixture.create();
      const outcome = await fixture.commit(0, { values: [{ ...root, value: undefined }] });
      expect(outcome).toMatchObject({ status: 'committed', rev: 1, before: [undefined] });
      expect(await changesOf(1)).toEqual([]);
      expect((await fixture.state()).values).toEqual([]);
    });

    it('sets a value again that was unset, with nothing before', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [{ ...root, value: 'one' }] });
      await fixture.commit(1, { values: [{ ...root, value: undefined }] });
      const again = await fixture.commit(2, { values: [{ ...root, value: 'two' }] });
      expect(again).toMatchObject({ status: 'committed', before: [undefined] });
      const seen = [];
      for (const rev of [1, 2, 3]) seen.push(valuesOf(await fixture.state(rev)));
      expect(seen).toEqual([{ 'root text.color': 'one' }, {}, { 'root text.color': 'two' }]);
      expect((await fixture.state()).values[0]).toMatchObject({ rev: 3 });
    });

    it('logs each change with the value before, the root first, then by element and path', async () => {
      await fixture.create();
      await fixture.commit(0, {
        elements: [newElement('b'), newElement('B', { index: 1 })],
        values: [
          { ...root, value: 1 },
          { element_id: 'b', token_path: 'layout.x', value: { deep: [1] } },
        ],
      });
      await fixture.commit(1, {
        values: [
          { element_id: 'b', token_path: 'text.color', value: 2 },
          { element_id: 'b', token_path: 'layout.x', value: undefined },
          { element_id: 'B', token_path: 'layout.x', value: null },
          { ...root, value: 1 },
          { element_id: null, token_path: 'layout.x', value: 3 },
        ],
      });
      // Setting a value to what it is already is a change too: the actor is another.
      expect(await changesOf(2)).toEqual([
        { element_id: null, token_path: 'layout.x', before: null, after: 3 },
        { ...root, before: 1, after: 1 },
        { element_id: 'B', token_path: 'layout.x', before: null, after: null },
        { element_id: 'b', token_path: 'layout.x', before: { deep: [1] }, after: null },
        { element_id: 'b', token_path: 'text.color', before: null, after: 2 },
      ]);
      expect((await fixture.state()).values.find(({ rev }) => rev === 1)).toBeUndefined();
    });

    it('stores the answer of a commit', async () => {
      await fixture.create();
      const answer = { element: { deep: [null, 'Grüße'] } };
      await fixture.commit(0, { answer });
      await fixture.commit(1);
      const rows = await fixture.repository.readLog(scope, canvasRefOf(1), {
        after_rev: 0,
        limit: 9,
      });
      expect(rows.map((row) => row.answer)).toEqual([answer, null]);
      const { event_id = '' } = rows[0] ?? {};
      expect(await fixture.repository.findCommit(scope, canvasRefOf(1), { event_id })).toEqual({
        logged: rows[0],
        fingerprint: null,
      });
    });
  });
}
