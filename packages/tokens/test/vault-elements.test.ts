import { beforeEach, describe, expect, it } from '@jest/globals';
import { CanvasCommittedData } from '@northstar/contracts';
import { canvasRef } from '../src/index.js';
import { openCanvas, type CanvasInTest } from './canvas-in-test.js';

let canvas: CanvasInTest;

/** a (with a1, a2), b, c. */
beforeEach(async () => {
  canvas = await openCanvas();
  for (const id of ['a', 'b', 'c']) await canvas.add(id);
  for (const id of ['a1', 'a2']) await canvas.add(id, 'a');
});

const move = (element_id: string, args: { parent_id?: string | null; index?: number } = {}) =>
  canvas.do({ type: 'move_element', args: { element_id, ...args } });
const remove = (element_id: string) => canvas.do({ type: 'remove_element', args: { element_id } });

describe('move_element', () => {
  it('moves an element among its siblings and renumbers them', async () => {
    const result = await move('c', { index: 0 });
    expect(result).toMatchObject({
      changes: [],
      element: { element_id: 'c', parent_id: null, index: 0 },
    });
    expect(await canvas.elements()).toEqual(['/c@0', '/a@1', 'a/a1@0', 'a/a2@1', '/b@2']);
    await move('c', { index: 1 });
    expect(await canvas.elements()).toEqual(['/a@0', 'a/a1@0', 'a/a2@1', '/c@1', '/b@2']);
  });

  it('moves it to the end without an index, or with an index greater than the last', async () => {
    await move('a');
    expect(await canvas.elements()).toEqual(['/b@0', '/c@1', '/a@2', 'a/a1@0', 'a/a2@1']);
    expect((await move('b', { index: 99 })).element?.index).toBe(2);
  });

  it('moves it into another element with its descendants, and renumbers the siblings it left', async () => {
    await move('a', { parent_id: 'c' });
    expect(await canvas.elements()).toEqual(['/b@0', '/c@1', 'c/a@0', 'a/a1@0', 'a/a2@1']);
    await move('a2', { parent_id: null, index: 1 });
    expect(await canvas.elements()).toEqual(['/b@0', '/a2@1', '/c@2', 'c/a@0', 'a/a1@0']);
  });

  it('creates a revision even when nothing moves', async () => {
    const result = await move('b', { index: 1 });
    expect(result).toMatchObject({ current_rev: 6, element: { element_id: 'b', index: 1 } });
    expect(await canvas.elements()).toEqual(await canvas.elements(5));
  });

  it('rejects a move of an element into itself or a descendant', async () => {
    await canvas.add('deep', 'a1');
    for (const parent_id of ['a', 'a1', 'deep']) {
      await expect(move('a', { parent_id })).rejects.toMatchObject({
        code: 'element.cycle',
        errors: [{ path: 'command.args.parent_id', got: parent_id }],
      });
    }
    await expect(move('a', { parent_id: 'nobody' })).rejects.toMatchObject({
      code: 'element.not_found',
      errors: [{ path: 'command.args.parent_id' }],
    });
    await expect(move('nobody')).rejects.toMatchObject({
      code: 'element.not_found',
      errors: [{ path: 'command.args.element_id' }],
    });
  });

  it('appends an event with the element that moved', async () => {
    await move('b', { parent_id: 'a', index: 0 });
    expect(CanvasCommittedData.parse(canvas.events.at(-1)?.data)).toMatchObject({
      type: 'move_element',
      changes: [],
      element: { element_id: 'b', kind: 'section', parent_id: 'a', index: 0 },
    });
  });
});

describe('remove_element', () => {
  it('removes its descendants and their values, and lists them', async () => {
    await canvas.set('text.color', 'red', 'a2');
    await canvas.set('layout.gap', '4px', 'a');
    await canvas.set('text.color', 'blue', 'b');
    const result = await remove('a');
    expect(result.removed_elements).toEqual(['a', 'a1', 'a2']);
    expect(result.changes).toEqual([
      { element_id: 'a', token_path: 'layout.gap', before: '4px', after: null },
      { element_id: 'a2', token_path: 'text.color', before: 'red', after: null },
    ]);
    expect(await canvas.elements()).toEqual(['/b@0', '/c@1']);
    expect(await canvas.values()).toEqual(['b text.color = "blue"']);
    expect(CanvasCommittedData.parse(canvas.events.at(-1)?.data)).toMatchObject({
      changes: [
        { element_id: 'a', token_path: 'layout.gap', after: null },
        { element_id: 'a2', token_path: 'text.color', after: null },
      ],
      removed_elements: ['a', 'a1', 'a2'],
    });
    expect(await canvas.elements(8)).toHaveLength(5);
  });

  it('frees the id for another element, which does not have the old values', async () => {
    await canvas.set('text.color', 'blue', 'b');
    await remove('b');
    await canvas.do({ type: 'add_element', args: { element_id: 'b', kind: 'text' } });
    expect(await canvas.values()).toEqual([]);
    expect((await canvas.snapshot()).elements.at(-1)).toMatchObject({ kind: 'text', index: 2 });
  });

  it('rejects an element that does not exist', async () => {
    await expect(remove('nobody')).rejects.toMatchObject({ code: 'element.not_found' });
  });
});

describe('unset_token', () => {
  const unset = (token_path: string, element_id: string | null = null) =>
    canvas.do({ type: 'unset_token', args: { token_path, element_id } });

  it('unsets a value by its path with or without []', async () => {
    await canvas.set('faq.items', []);
    await canvas.set('text.color', 'red', 'a');
    expect((await unset('text.color', 'a')).changes).toEqual([
      { element_id: 'a', token_path: 'text.color', before: 'red', after: null },
    ]);
    expect((await unset('faq.items')).changes).toEqual([
      { element_id: null, token_path: 'faq.items[]', before: [], after: null },
    ]);
    expect(await canvas.values()).toEqual([]);
    expect(await canvas.values(7)).toHaveLength(2);
  });

  it('accepts a value that is already unset and changes nothing', async () => {
    const result = await unset('text.color');
    expect(result).toMatchObject({ status: 'applied', current_rev: 6, changes: [] });
  });

  it('rejects an unknown path, a wrong level and an unknown element', async () => {
    await expect(unset('text.colour')).rejects.toMatchObject({ code: 'token.unknown' });
    await expect(unset('page.name', 'a')).rejects.toMatchObject({ code: 'token.level' });
    await expect(unset('text.color', 'nobody')).rejects.toMatchObject({
      code: 'element.not_found',
    });
  });

  it('unsets a value even when the contract no longer has its path', async () => {
    const { repository, events } = canvas;
    const last = events.at(-1);
    if (last === undefined) throw new Error('There are events');
    const event = { ...last, event_id: 'evt_01900000-0000-7000-8000-00000000ffff' };
    await repository.commit({ tenant_id: 'tnt_a', project_id: 'prj_a' }, canvasRef('home'), {
      base_rev: 5,
      event_id: event.event_id,
      at: event.at,
      actor: null,
      contract_version: '0.9.0',
      type: 'set_token',
      args: {},
      elements: [],
      removed_elements: [],
      values: [{ element_id: null, token_path: 'text.colour', value: 'red' }],
      event,
    });
    expect((await unset('text.colour')).changes).toMatchObject([{ before: 'red', after: null }]);
    expect(await canvas.values()).toEqual([]);
  });
});
