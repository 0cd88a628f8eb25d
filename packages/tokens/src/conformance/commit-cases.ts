import { canvasId, canvasRefOf, newCommit, newElement, newEvent, scope } from './samples.js';
import { elementsOf, valuesOf, type Fixture } from './fixture.js';

/** What a commit writes, and what it leaves as it is. */
export function commitCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const root = { element_id: null, token_path: 'text.color' };

  describe('commits', () => {
    it('increases the revision by one and stores revision, actor, time and version with each value', async () => {
      await fixture.create();
      const commit = newCommit(0, {
        elements: [newElement('hero')],
        values: [
          { ...root, value: '#c00' },
          { element_id: 'hero', token_path: 'anim.enabled', value: true },
        ],
      });
      const outcome = await fixture.repository.commit(scope, canvasRefOf(1), commit);
      expect(outcome).toMatchObject({
        status: 'committed',
        rev: 1,
        before: [undefined, undefined],
      });
      const { rev, canvas, elements, values } = await fixture.state();
      expect(rev).toBe(1);
      expect(canvas).toMatchObject({
        head_rev: 1,
        head_event_id: commit.event_id,
        updated_at: commit.at,
      });
      expect(elements).toEqual([newElement('hero')]);
      expect(values.find((row) => row.element_id === null)).toEqual({
        ...root,
        value: '#c00',
        rev: 1,
        actor: commit.actor,
        at: commit.at,
        contract_version: '1.0.0',
      });
      expect((await fixture.events()).at(-1)).toEqual(commit.event);
      expect(await fixture.repository.getCanvas(scope, canvasId(1))).toEqual(canvas);
    });

    it('returns what each value replaced, in the order of the values', async () => {
      await fixture.create();
      await fixture.commit(0, {
        values: [
          { ...root, value: '#c00' },
          { element_id: 'hero', token_path: 'text.color', value: '#0c0' },
        ],
      });
      const outcome = await fixture.commit(1, {
        values: [
          { element_id: 'hero', token_path: 'text.color', value: '#00c' },
          { element_id: 'hero', token_path: 'text.case', value: 'upper' },
          { ...root, value: '#c00' },
        ],
      });
      expect(outcome).toMatchObject({ status: 'committed', rev: 2 });
      expect(outcome.status === 'committed' && outcome.before).toEqual(['#0c0', undefined, '#c00']);
    });

    it('returns every kind of JSON value as it was set', async () => {
      await fixture.create();
      const odd = [
        null,
        false,
        0,
        -1.5,
        1e-7,
        2 ** 53 - 1,
        '',
        ' "\\ü世👩‍👩‍👧',
        [],
        {},
        [{ a: [null] }],
      ];
      await fixture.commit(0, {
        values: odd.map((value, index) => ({
          element_id: null,
          token_path: `t.${String(index)}`,
          value,
        })),
      });
      const stored = valuesOf(await fixture.state());
      for (const [index, value] of odd.entries()) {
        expect(stored[`root t.${String(index)}`]).toEqual(value);
      }
      const outcome = await fixture.commit(1, {
        values: [{ element_id: null, token_path: 't.0', value: 1 }],
      });
      // A null that was set differs from no value.
      expect(outcome.status === 'committed' && outcome.before[0] === null).toBe(true);
    });

    it('writes many values and elements', async () => {
      await fixture.create();
      const numbers = Array.from({ length: 500 }, (_, index) => index);
      await fixture.commit(0, {
        elements: numbers.map((index) => newElement(`e${String(index)}`, { index })),
        values: numbers.map((index) => ({
          element_id: `e${String(index)}`,
          token_path: 'layout.z_index',
          value: index,
        })),
      });
      const state = await fixture.state();
      expect(state.elements).toHaveLength(500);
      expect(valuesOf(state)['e499 layout.z_index']).toBe(499);
    });

    it('updates the elements of a commit and keeps the others', async () => {
      await fixture.create();
      await fixture.commit(0, { elements: [newElement('a'), newElement('b', { index: 1 })] });
      await fixture.commit(1, {
        elements: [newElement('c'), newElement('a', { index: 1 }), newElement('b', { index: 2 })],
      });
      await fixture.commit(2, { elements: [newElement('d', { parent_id: 'b', kind: 'text' })] });
      expect(elementsOf(await fixture.state())).toEqual(['a@1', 'b@2', 'c@0', 'd@0']);
      expect((await fixture.state()).elements.find((row) => row.element_id === 'd')).toEqual(
        newElement('d', { parent_id: 'b', kind: 'text' }),
      );
    });

    it('writes nothing when base_rev is not the head', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [{ ...root, value: '#111' }] });
      const before = { state: await fixture.state(), events: await fixture.events() };
      for (const base_rev of [0, 2, 7]) {
        const outcome = await fixture.commit(base_rev, {
          event_id: newEvent(3000 + base_rev, canvasId(1)).event_id,
          event: newEvent(3000 + base_rev, canvasId(1)),
          elements: [newElement('x')],
          values: [{ ...root, value: '#222' }],
        });
        expect(outcome).toEqual({ status: 'conflict', head_rev: 1 });
      }
      expect({ state: await fixture.state(), events: await fixture.events() }).toEqual(before);
      expect(
        await fixture.repository.readLog(scope, canvasRefOf(1), { after_rev: 0, limit: 9 }),
      ).toHaveLength(1);
    });

    it('commits only when the precondition allows the kind of the element', async () => {
      await fixture.create();
      await fixture.commit(0, {
        elements: [newElement('hero'), newElement('note', { kind: 'text' })],
      });
      const to = (element_id: string | null) => [{ element_id, token_path: 't', value: 1 }];
      const section = { canvas: 'page', element: 'section' } as const;
      const text = { canvas: 'page', element: 'text' } as const;
      const wrong = [
        { element_id: 'hero', allowed: [text, { canvas: 'graph', element: 'text' } as const] },
        { element_id: 'hero', allowed: [] },
        {
          element_id: 'nobody',
          allowed: [section, text, { canvas: 'page', element: null } as const],
        },
        { element_id: null, allowed: [section, { canvas: 'graph', element: null } as const] },
      ];
      const before = { state: await fixture.state(), events: await fixture.events() };
      for (const precondition of wrong) {
        const outcome = await fixture.commit(1, {
          values: to(precondition.element_id),
          precondition,
        });
        expect(outcome).toEqual({ status: 'precondition_failed' });
        // base_rev is compared first.
        expect(
          await fixture.commit(0, { values: to(precondition.element_id), precondition }),
        ).toEqual({
          status: 'conflict',
          head_rev: 1,
        });
      }
      expect({ state: await fixture.state(), events: await fixture.events() }).toEqual(before);
      const right = [
        { element_id: 'hero', allowed: [text, section] },
        { element_id: 'note', allowed: [text] },
        { element_id: null, allowed: [{ canvas: 'page', element: null } as const] },
      ];
      for (const [index, precondition] of right.entries()) {
        const one = await fixture.commit(1 + index * 2, {
          values: to(precondition.element_id),
          precondition,
        });
        expect(one).toMatchObject({ status: 'committed', before: [undefined] });
        const { element_id } = precondition;
        const more = [...to(element_id), { element_id, token_path: 'u', value: 1 }];
        const two = await fixture.commit(2 + index * 2, { values: more, precondition });
        expect(two).toMatchObject({ status: 'committed', before: [1, undefined] });
      }
    });

    it('reports a canvas that does not exist as missing', async () => {
      expect(await fixture.commit(0)).toEqual({ status: 'missing' });
      expect(await fixture.events()).toEqual([]);
    });

    it('returns rows that a caller can change without effect on the repository', async () => {
      await fixture.create();
      await fixture.commit(0, { values: [{ ...root, value: { deep: [1] } }] });
      const state = await fixture.state();
      const [first] = state.values;
      if (first !== undefined) first.value = 'spoilt';
      state.canvas.name = 'spoilt';
      expect(valuesOf(await fixture.state())).toEqual({ 'root text.color': { deep: [1] } });
      expect((await fixture.state()).canvas.name).toBe('Canvas 1');
    });
  });
}
