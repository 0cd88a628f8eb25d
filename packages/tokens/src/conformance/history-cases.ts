import { canvasId, canvasRefOf, newCommit, newElement, scope } from './samples.js';
import { elementsOf, valuesOf, type Fixture } from './fixture.js';

/** Past revisions and the log of a canvas. */
export function historyCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const root = { element_id: null, token_path: 'text.color' };

  /** Three revisions of the first canvas. */
  async function writeHistory(): Promise<void> {
    await fixture.create();
    await fixture.commit(0, { elements: [newElement('a')], values: [{ ...root, value: 'one' }] });
    await fixture.commit(1, {
      values: [{ element_id: 'a', token_path: 'text.case', value: 'upper' }],
    });
    await fixture.commit(2, {
      elements: [newElement('b'), newElement('a', { index: 1 })],
      values: [{ ...root, value: 'three' }],
    });
  }

  describe('past revisions', () => {
    it('reads a canvas as it was', async () => {
      await writeHistory();
      const at = async (rev: number) => {
        const state = await fixture.state(rev);
        expect(state.rev).toBe(rev);
        expect(state.canvas.head_rev).toBe(3);
        return [elementsOf(state), valuesOf(state)];
      };
      const upper = { 'a text.case': 'upper' };
      expect(await at(0)).toEqual([[], {}]);
      expect(await at(1)).toEqual([['a@0'], { 'root text.color': 'one' }]);
      expect(await at(2)).toEqual([['a@0'], { 'root text.color': 'one', ...upper }]);
      expect(await at(3)).toEqual([['a@1', 'b@0'], { 'root text.color': 'three', ...upper }]);
    });

    it('returns with a value the revision that set it', async () => {
      await writeHistory();
      const revs = async (rev: number) =>
        (await fixture.state(rev)).values.map((row) => [row.token_path, row.rev]).sort();
      expect(await revs(2)).toEqual([
        ['text.case', 2],
        ['text.color', 1],
      ]);
      expect(await revs(3)).toEqual([
        ['text.case', 2],
        ['text.color', 3],
      ]);
    });

    it('returns when the revision was made', async () => {
      await writeHistory();
      expect((await fixture.state(0)).rev_at).toBe((await fixture.state()).canvas.created_at);
      for (const rev of [1, 2, 3])
        expect((await fixture.state(rev)).rev_at).toBe(newCommit(rev - 1).at);
      expect((await fixture.state(9)).rev_at).toBe(newCommit(2).at);
    });

    it('reads the head for a revision beyond it, and returns its number', async () => {
      await writeHistory();
      const whole = async (rev?: number) => {
        const state = await fixture.state(rev);
        return { ...state, elements: elementsOf(state), values: valuesOf(state) };
      };
      expect(await whole(9)).toEqual(await whole());
      expect((await whole(9)).rev).toBe(3);
    });

    it('leaves out the values on request', async () => {
      await writeHistory();
      const state = await fixture.repository.readCanvas(scope, canvasId(1), {
        values: false,
        rev: 1,
      });
      expect(state).toMatchObject({ rev: 1, values: [] });
      expect(state?.elements).toHaveLength(1);
    });

    it('reads an element with its ancestors, whatever else it leaves out', async () => {
      await fixture.create();
      const inside = (id: string, parent_id: string | null) => newElement(id, { parent_id });
      const elements = [inside('a', null), inside('b', 'a'), inside('c', 'b'), inside('d', 'a')];
      const valueOf = (element_id: string | null) => ({ element_id, token_path: 't', value: 1 });
      await fixture.commit(0, {
        elements,
        values: [valueOf(null), ...elements.map(({ element_id }) => valueOf(element_id))],
      });
      const around = async (id: string | null, rev?: number) => {
        const options = { around: id, ...(rev === undefined ? {} : { rev }) };
        const state = await fixture.repository.readCanvas(scope, canvasId(1), options);
        if (state === null) throw new Error('The canvas is missing');
        return [...elementsOf(state), ...Object.keys(valuesOf(state))];
      };
      for (const rev of [undefined, 1]) {
        const chain = ['a@0', 'b@0', 'c@0', 'root t', 'a t', 'b t', 'c t'];
        const found = await around('c', rev);
        expect(chain.filter((one) => !found.includes(one))).toEqual([]);
        expect((await around(null, rev)).includes('root t')).toBe(true);
        expect((await around('nobody', rev)).includes('root t')).toBe(true);
      }
    });

    it('pages through the log, oldest first', async () => {
      await writeHistory();
      const page = (after_rev: number, limit: number) =>
        fixture.repository.readLog(scope, canvasRefOf(1), { after_rev, limit });
      const [first] = await page(0, 1);
      const { event_id, type, args, actor, at, contract_version } = newCommit(0);
      const changes = [{ ...root, before: null, after: 'one' }];
      const about = { event_id, type, args, actor, at, contract_version };
      expect(first).toMatchObject({ rev: 1, ...about, answer: null, changes });
      expect((await page(0, 2)).map(({ rev }) => rev)).toEqual([1, 2]);
      expect((await page(2, 9)).map(({ rev }) => rev)).toEqual([3]);
      expect(await page(3, 9)).toEqual([]);
    });

    it('finds a commit by its event, only on its own canvas', async () => {
      await writeHistory();
      await fixture.create(2);
      const { event_id } = newCommit(1);
      expect(
        await fixture.repository.findCommit(scope, canvasRefOf(1), { event_id }),
      ).toMatchObject({
        logged: { rev: 2 },
      });
      expect(await fixture.repository.findCommit(scope, canvasRefOf(2), { event_id })).toBeNull();
      expect(
        await fixture.repository.findCommit(scope, canvasRefOf(1), { event_id: 'no such event' }),
      ).toBeNull();
    });

    it('stores a commit without an actor', async () => {
      await fixture.create();
      await fixture.commit(0, { actor: null, values: [{ ...root, value: 1 }] });
      const [logged] = await fixture.repository.readLog(scope, canvasRefOf(1), {
        after_rev: 0,
        limit: 1,
      });
      expect(logged?.actor).toBeNull();
      expect((await fixture.state()).values[0]?.actor).toBeNull();
    });
  });
}
