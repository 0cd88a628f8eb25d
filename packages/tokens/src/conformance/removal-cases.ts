import { canvasRefOf, newElement, scope } from './samples.js';
import { elementsOf, valuesOf, type Fixture } from './fixture.js';

/** Elements that are removed with their values. */
export function removalCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const on = (element_id: string | null, token_path: string, value: string) => ({
    element_id,
    token_path,
    value,
  });

  /** The first canvas with `a`, `b` in it and `c`, each with values, at revision 2. */
  async function furnish(): Promise<void> {
    await fixture.create();
    await fixture.commit(0, {
      elements: [
        newElement('a'),
        newElement('b', { parent_id: 'a' }),
        newElement('c', { index: 1 }),
      ],
      values: [on('a', 'text.color', 'red'), on('b', 'text.case', 'upper')],
    });
    await fixture.commit(1, {
      values: [on('c', 'text.color', 'blue'), on(null, 'page.name', 'Home')],
    });
  }

  describe('removed elements', () => {
    it('lose their values; other elements keep theirs', async () => {
      await furnish();
      const outcome = await fixture.commit(2, {
        removed_elements: ['a', 'b'],
        elements: [newElement('c', { index: 0 })],
      });
      expect(outcome).toMatchObject({ status: 'committed', rev: 3, before: [] });
      expect(elementsOf(await fixture.state())).toEqual(['c@0']);
      expect(valuesOf(await fixture.state())).toEqual({
        'c text.color': 'blue',
        'root page.name': 'Home',
      });
    });

    it('log the values that were unset with them', async () => {
      await furnish();
      await fixture.commit(2, {
        removed_elements: ['a', 'b'],
        values: [{ element_id: null, token_path: 'text.color', value: 'black' }],
      });
      const [row] = await fixture.repository.readLog(scope, canvasRefOf(1), {
        after_rev: 2,
        limit: 1,
      });
      expect(row?.changes).toEqual([
        { element_id: null, token_path: 'text.color', before: null, after: 'black' },
        { element_id: 'a', token_path: 'text.color', before: 'red', after: null },
        { element_id: 'b', token_path: 'text.case', before: 'upper', after: null },
      ]);
    });

    it('are still read at earlier revisions', async () => {
      await furnish();
      const before = await fixture.state(2);
      await fixture.commit(2, { removed_elements: ['b', 'c'] });
      const then = await fixture.state(2);
      expect(elementsOf(then)).toEqual(['a@0', 'b@0', 'c@1']);
      expect(valuesOf(then)).toEqual(valuesOf(before));
      expect(elementsOf(await fixture.state(3))).toEqual(['a@0']);
    });

    it('can be added again under their id, as another kind and without their values', async () => {
      await furnish();
      await fixture.commit(2, { removed_elements: ['c'] });
      await fixture.commit(3, { elements: [newElement('c', { kind: 'text', parent_id: 'a' })] });
      expect((await fixture.state()).elements.find((row) => row.element_id === 'c')).toEqual(
        newElement('c', { kind: 'text', parent_id: 'a' }),
      );
      expect(valuesOf(await fixture.state())['c text.color']).toBeUndefined();
      const set = await fixture.commit(4, { values: [on('c', 'text.color', 'green')] });
      expect(set).toMatchObject({ status: 'committed', before: [undefined] });
      expect(elementsOf(await fixture.state(2))).toEqual(['a@0', 'b@0', 'c@1']);
      expect(elementsOf(await fixture.state(3))).toEqual(['a@0', 'b@0']);
      expect(valuesOf(await fixture.state(2))['c text.color']).toBe('blue');
    });

    it('stay when base_rev is not the head', async () => {
      await furnish();
      const before = await fixture.state();
      await fixture.commit(1, { removed_elements: ['a', 'b', 'c'] });
      expect(await fixture.state()).toEqual(before);
    });
  });
}
