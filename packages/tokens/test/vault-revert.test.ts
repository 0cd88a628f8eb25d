import { beforeEach, describe, expect, it } from '@jest/globals';
import { canvasRef } from '../src/index.js';
import { openCanvas, type CanvasInTest } from './canvas-in-test.js';
import { scope } from './open-vault.js';

let canvas: CanvasInTest;
const ada = { kind: 'agent', id: 'ada' } as const;
const bob = { kind: 'user', id: 'bob' } as const;

beforeEach(async () => {
  canvas = await openCanvas();
});

const revertTo = (to_rev: number) => canvas.do({ type: 'revert', args: { to_rev } }, bob);
const undo = (since_rev: number, actor: { kind: 'agent' | 'user'; id: string } = ada) =>
  canvas.do({ type: 'revert', args: { actor, since_rev } }, bob);

describe('A revert to a revision', () => {
  it('restores elements and values', async () => {
    await canvas.add('a');
    await canvas.add('b');
    await canvas.add('a1', 'a');
    await canvas.set('text.color', 'red', 'a1');
    await canvas.set('text.color', 'blue');
    await canvas.set('layout.gap', '4px');
    const then = [await canvas.elements(), await canvas.values()];
    await canvas.do({ type: 'remove_element', args: { element_id: 'a' } });
    await canvas.add('new');
    await canvas.set('text.color', 'green', 'new');
    await canvas.do({ type: 'move_element', args: { element_id: 'b', parent_id: 'new' } });
    await canvas.set('text.color', 'black');
    await canvas.do({ type: 'unset_token', args: { token_path: 'layout.gap' } });
    await canvas.set('page.name', 'Home');
    const result = await revertTo(6);
    expect([await canvas.elements(), await canvas.values()]).toEqual(then);
    expect(result.removed_elements).toEqual(['new']);
    expect(result.changes).toEqual([
      { element_id: null, token_path: 'layout.gap', before: null, after: '4px' },
      { element_id: null, token_path: 'page.name', before: 'Home', after: null },
      { element_id: null, token_path: 'text.color', before: 'black', after: 'blue' },
      { element_id: 'a1', token_path: 'text.color', before: null, after: 'red' },
      { element_id: 'new', token_path: 'text.color', before: 'green', after: null },
    ]);
    // It is a command like any other and can be reverted.
    await revertTo(13);
    expect(await canvas.elements()).toEqual(await canvas.elements(13));
    expect(await canvas.values()).toEqual(await canvas.values(13));
  });

  it('restores the kind of an element', async () => {
    await canvas.add('a');
    await canvas.do({ type: 'remove_element', args: { element_id: 'a' } });
    await canvas.do({ type: 'add_element', args: { element_id: 'a', kind: 'text' } });
    await revertTo(1);
    expect((await canvas.snapshot()).elements).toMatchObject([{ kind: 'section' }]);
  });

  it('does not change what is equal already', async () => {
    await canvas.set('text.color', 'red', undefined, ada);
    await canvas.set('layout.gap', '4px');
    const result = await revertTo(1);
    expect(result.changes).toHaveLength(1);
    expect((await canvas.snapshot()).values).toMatchObject([{ rev: 1, actor: ada }]);
    expect((await revertTo(3)).changes).toEqual([]);
  });

  it('reaches revisions that the log no longer has', async () => {
    await canvas.set('text.color', 'red');
    await canvas.set('text.color', 'blue');
    await canvas.repository.trimLogs('2027-01-01T00:00:00.000Z');
    await revertTo(1);
    expect(await canvas.values()).toEqual(['root text.color = "red"']);
  });

  it('rejects a future revision, and arguments that are incomplete or contradictory', async () => {
    await expect(revertTo(1)).rejects.toMatchObject({
      code: 'canvas.rev_unknown',
      errors: [{ path: 'command.args.to_rev' }],
    });
    for (const args of [{}, { actor: ada }, { since_rev: 0 }, { to_rev: 0, since_rev: 0 }]) {
      await expect(canvas.do({ type: 'revert', args })).rejects.toMatchObject({
        code: 'revert.invalid',
      });
    }
    await expect(undo(7)).rejects.toMatchObject({ code: 'canvas.rev_unknown' });
  });

  it('keeps the contract version of the values that it restores', async () => {
    const at = '2026-01-01T00:01:00.000Z';
    const event_id = 'evt_01900000-0000-7000-8000-00000000ffff';
    await canvas.repository.commit(scope, canvasRef('home'), {
      base_rev: 0,
      event_id,
      at,
      actor: null,
      contract_version: '0.9.0',
      type: 'set_token',
      args: {},
      elements: [],
      removed_elements: [],
      values: [{ element_id: null, token_path: 'layout.gap', value: 'formerly fine' }],
      event: {
        event_id,
        name: 'canvas.committed',
        topic: 'canvas:home',
        data: {},
        actor: null,
        at,
      },
    });
    await canvas.set('layout.gap', '4px');
    await revertTo(1);
    const [value] = (await canvas.snapshot()).values;
    expect(value).toMatchObject({ value: 'formerly fine', contract_version: '0.9.0' });
    expect(value?.problem).toBeDefined();
  });
});

describe('A revert of one actor', () => {
  it('undoes what the actor set and unset, and keeps the work of others', async () => {
    await canvas.set('text.color', 'red', undefined, bob);
    await canvas.set('layout.gap', '1px', undefined, bob);
    await canvas.set('text.color', 'blue', undefined, ada);
    await canvas.do({ type: 'unset_token', args: { token_path: 'layout.gap' } }, ada);
    await canvas.set('page.name', 'Ada’s', undefined, ada);
    await canvas.set('text.case', 'upper', undefined, bob);
    const result = await undo(2);
    expect(result.clashes).toEqual([]);
    expect(await canvas.values()).toEqual([
      'root layout.gap = "1px"',
      'root text.case = "upper"',
      'root text.color = "red"',
    ]);
  });

  it('restores what others set last, not only the first value', async () => {
    await canvas.set('text.color', 'red', undefined, ada);
    await canvas.set('text.color', 'green', undefined, bob);
    await canvas.set('text.color', 'blue', undefined, ada);
    await canvas.set('text.color', 'black', undefined, ada);
    await undo(0);
    expect(await canvas.values()).toEqual(['root text.color = "green"']);
  });

  it('keeps later changes of others, and lists them as clashes', async () => {
    await canvas.set('text.color', 'red', undefined, ada);
    await canvas.set('layout.gap', '1px', undefined, ada);
    await canvas.set('text.color', 'green', undefined, bob);
    await canvas.do({ type: 'unset_token', args: { token_path: 'layout.gap' } });
    const result = await undo(0);
    expect(result.changes).toEqual([]);
    expect(result.clashes).toEqual([
      { element_id: null, token_path: 'layout.gap', kept: null, rev: 4, actor: null },
      { element_id: null, token_path: 'text.color', kept: 'green', rev: 3, actor: bob },
    ]);
    expect(await canvas.values()).toEqual(['root text.color = "green"']);
  });

  it('keeps the actor’s earlier work, and that of actors of another kind with the same id', async () => {
    await canvas.set('text.color', 'red', undefined, ada);
    await canvas.set('layout.gap', '1px', undefined, { kind: 'user', id: 'ada' });
    await undo(1);
    expect(await canvas.values()).toHaveLength(2);
  });

  it('removes what the actor added, with its values, and restores what it removed', async () => {
    for (const id of ['a', 'b', 'c']) await canvas.add(id, undefined, bob);
    await canvas.add('b1', 'b', bob);
    await canvas.set('text.color', 'red', 'b1', bob);
    const then = [await canvas.elements(), await canvas.values()];
    await canvas.add('mine', undefined, ada);
    await canvas.add('mine1', 'mine', ada);
    await canvas.set('text.color', 'blue', 'mine1', ada);
    await canvas.do({ type: 'move_element', args: { element_id: 'c', index: 0 } }, ada);
    await canvas.do({ type: 'move_element', args: { element_id: 'mine', index: 1 } }, ada);
    await canvas.do({ type: 'remove_element', args: { element_id: 'b' } }, ada);
    const result = await undo(5);
    expect([await canvas.elements(), await canvas.values()]).toEqual(then);
    expect(result).toMatchObject({ removed_elements: ['mine', 'mine1'], clashes: [] });
  });

  it('keeps an added element that others filled, and lists whose work keeps it', async () => {
    await canvas.add('mine', undefined, ada);
    await canvas.add('gone', 'mine', ada);
    await canvas.add('also', undefined, ada);
    await canvas.set('layout.gap', '4px', 'mine', ada);
    await canvas.set('text.color', 'red', 'mine', bob);
    await canvas.add('theirs', 'also', bob);
    const result = await undo(0);
    expect(await canvas.elements()).toEqual(['/mine@0', '/also@1', 'also/theirs@0']);
    expect(await canvas.values()).toEqual(['mine text.color = "red"']);
    expect(result.removed_elements).toEqual(['gone']);
    expect(result.clashes).toEqual([
      { element_id: 'mine', token_path: null, kept: null, rev: 5, actor: bob },
      { element_id: 'also', token_path: null, kept: null, rev: 6, actor: bob },
    ]);
  });

  it('does not restore an element whose parent is gone, nor move it there', async () => {
    for (const id of ['a', 'b']) await canvas.add(id, undefined, bob);
    await canvas.add('a1', 'a', bob);
    await canvas.add('a2', 'a', bob);
    await canvas.set('text.color', 'red', 'a1', bob);
    await canvas.do({ type: 'remove_element', args: { element_id: 'a1' } }, ada);
    await canvas.do({ type: 'move_element', args: { element_id: 'a2', parent_id: 'b' } }, ada);
    await canvas.do({ type: 'remove_element', args: { element_id: 'a' } }, bob);
    const result = await undo(5);
    expect(await canvas.elements()).toEqual(['/b@0', 'b/a2@0']);
    expect(await canvas.values()).toEqual([]);
    expect(result.clashes).toEqual(
      ['a2', 'a1'].map((element_id) => ({
        element_id,
        token_path: null,
        kept: null,
        rev: 8,
        actor: bob,
      })),
    );
  });

  it('does not create a cycle when elements were swapped in the meantime', async () => {
    await canvas.add('outer', undefined, bob);
    await canvas.add('inner', 'outer', bob);
    await canvas.do({ type: 'move_element', args: { element_id: 'inner', parent_id: null } }, ada);
    await canvas.do(
      { type: 'move_element', args: { element_id: 'outer', parent_id: 'inner' } },
      bob,
    );
    const result = await undo(2);
    expect(await canvas.elements()).toEqual(['/inner@0', 'inner/outer@0']);
    expect(result.clashes).toMatchObject([{ element_id: 'inner', token_path: null, rev: 4 }]);
  });

  it('keeps an element that another actor moved or replaced since', async () => {
    for (const id of ['a', 'b', 'c']) await canvas.add(id, undefined, bob);
    await canvas.set('text.color', 'red', 'c', bob);
    await canvas.do({ type: 'move_element', args: { element_id: 'a', parent_id: 'b' } }, ada);
    await canvas.do({ type: 'move_element', args: { element_id: 'a', parent_id: 'c' } }, bob);
    await canvas.do({ type: 'move_element', args: { element_id: 'a', parent_id: null } }, bob);
    await canvas.do({ type: 'remove_element', args: { element_id: 'c' } }, ada);
    await canvas.do({ type: 'add_element', args: { element_id: 'c', kind: 'text' } }, bob);
    const before = await canvas.elements();
    const result = await undo(4);
    expect(await canvas.elements()).toEqual(before);
    // The values of the old c are not restored on the new one.
    expect(await canvas.values()).toEqual([]);
    expect(result.clashes).toMatchObject([
      { element_id: 'a', token_path: null, rev: 7, actor: bob },
      { element_id: 'c', token_path: null, rev: 9, actor: bob },
    ]);
  });

  it('can be undone as the work of its own actor', async () => {
    await canvas.add('a', undefined, ada);
    await canvas.set('text.color', 'red', 'a', ada);
    await undo(0);
    expect(await canvas.elements()).toEqual([]);
    await undo(2, bob);
    expect(await canvas.elements()).toEqual(['/a@0']);
    expect(await canvas.values()).toEqual(['a text.color = "red"']);
  });

  it('rejects undoing what the log no longer has', async () => {
    await canvas.set('text.color', 'red', undefined, ada);
    await canvas.set('text.color', 'blue', undefined, ada);
    await canvas.repository.trimLogs('2027-01-01T00:00:00.000Z');
    await expect(undo(0)).rejects.toMatchObject({
      code: 'revert.invalid',
      errors: [{ path: 'command.args.since_rev', nearest: 1 }],
    });
    await undo(1);
    expect(await canvas.values()).toEqual(['root text.color = "red"']);
  });
});
