import { beforeEach, describe, expect, it } from '@jest/globals';
import { openCanvas, type CanvasInTest, type Draft } from './canvas-in-test.js';

let canvas: CanvasInTest;

/** Section `a` contains section `a1`; then section `b`. */
beforeEach(async () => {
  canvas = await openCanvas();
  await canvas.add('a');
  await canvas.add('a1', 'a');
  await canvas.add('b');
});

const dry = async (draft: Draft) => {
  const before = [await canvas.snapshot(), canvas.events.length];
  const result = await canvas.do({ ...draft, dry_run: true });
  expect([await canvas.snapshot(), canvas.events.length]).toEqual(before);
  expect(result).toMatchObject({ status: 'dry_run', event_id: null });
  return result;
};
const dryTouch = async (draft: Draft) => (await dry(draft)).touched;
const setting = (token_path: string, value: string | boolean, element_id?: string): Draft => ({
  type: 'set_token',
  args: { token_path, value, ...(element_id === undefined ? {} : { element_id }) },
});
const all = ['mobile', 'tablet', 'desktop'];

describe('A dry run', () => {
  it('returns what the command would return, and writes nothing', async () => {
    await canvas.set('text.color', 'red', 'a1');
    const result = await dry({ type: 'remove_element', args: { element_id: 'a' } });
    expect(result).toMatchObject({
      current_rev: 4,
      removed_elements: ['a', 'a1'],
      changes: [{ element_id: 'a1', token_path: 'text.color', before: 'red', after: null }],
    });
    const moved = await dry({ type: 'move_element', args: { element_id: 'b', index: 0 } });
    expect(moved.element).toMatchObject({ element_id: 'b', index: 0 });
    const added = await dry({ type: 'add_element', args: { element_id: 'c', kind: 'text' } });
    expect(added.element).toMatchObject({ element_id: 'c', index: 2 });
  });

  it('rejects what the command would be rejected for', async () => {
    await expect(
      canvas.do({ ...setting('layout.gap', 'wide'), dry_run: true }),
    ).rejects.toMatchObject({ code: 'token.invalid' });
    await expect(
      canvas.do({ ...setting('layout.gap', '4px'), base_rev: 1, dry_run: true }),
    ).rejects.toMatchObject({ code: 'canvas.conflict' });
  });

  it('does not use its idempotency key', async () => {
    const idempotency_key = 'k';
    await canvas.do({ ...setting('text.color', 'red'), idempotency_key, dry_run: true });
    const done = await canvas.do({ ...setting('text.color', 'blue'), idempotency_key });
    expect(done.status).toBe('applied');
    // It does not return the answer of a key that was used either.
    const again = await canvas.do({
      ...setting('text.color', 'blue'),
      idempotency_key,
      dry_run: true,
    });
    expect(again).toMatchObject({ status: 'dry_run', current_rev: 4 });
  });

  it('lists the elements that inherit a value, and no others', async () => {
    expect(await dryTouch(setting('text.color', 'red', 'a'))).toEqual({
      elements: ['a', 'a1'],
      element_count: 2,
      breakpoints: all,
      canvases: ['home'],
      canvas_count: 1,
    });
    await canvas.set('text.color', 'blue', 'a1');
    expect((await dryTouch(setting('text.color', 'red', 'a')))?.elements).toEqual(['a']);
    // The root's value is the default of typography too, which a1 does not set.
    expect((await dryTouch(setting('text.color', 'red')))?.elements).toEqual(['a', 'a1', 'b']);
    // layout.gap is not inherited by descendants, but the root's value applies to every element.
    expect((await dryTouch(setting('layout.gap', '4px', 'a')))?.elements).toEqual(['a']);
    expect((await dryTouch(setting('layout.gap', '4px')))?.elements).toEqual(['a', 'a1', 'b']);
  });

  it('lists nothing when no resolved value changes', async () => {
    const nobody = {
      elements: [],
      element_count: 0,
      breakpoints: [],
      canvases: [],
      canvas_count: 0,
    };
    await canvas.set('text.color', 'red', 'a');
    expect(await dryTouch(setting('text.color', 'red', 'a'))).toEqual(nobody);
    expect(await dryTouch(setting('text.color', 'red', 'a1'))).toEqual(nobody);
    expect(await dryTouch({ type: 'move_element', args: { element_id: 'b', index: 1 } })).toEqual(
      nobody,
    );
  });

  it('lists the breakpoints at which a value applies', async () => {
    const mobile = setting('responsive.mobile.layout.gap', '1px', 'a');
    expect(await dryTouch(mobile)).toMatchObject({ elements: ['a'], breakpoints: ['mobile'] });
    await canvas.set('responsive.mobile.layout.gap', '1px', 'a');
    expect(await dryTouch(setting('layout.gap', '4px', 'a'))).toMatchObject({
      elements: ['a'],
      breakpoints: ['tablet', 'desktop'],
    });
  });

  it('lists the elements for which a value is the default of another token', async () => {
    await canvas.do({ type: 'add_element', args: { element_id: 'tiles', kind: 'multi21' } });
    const touched = await dryTouch(setting('tracking.utm.default_source', 'mail'));
    expect(touched?.elements).toEqual(['tiles']);
  });

  it('lists the elements that move, and those that would inherit other values', async () => {
    await canvas.set('text.color', 'red', 'b');
    const move = (element_id: string, parent_id: string | null): Draft => ({
      type: 'move_element',
      args: { element_id, parent_id },
    });
    expect((await dryTouch(move('a', 'b')))?.elements).toEqual(['a', 'a1', 'b']);
    expect((await dryTouch(move('a1', null)))?.elements).toEqual(['a1']);
    expect((await dryTouch(move('b', 'a')))?.elements).toEqual(['b']);
  });

  it('lists the elements that are added, removed and shifted, at every breakpoint', async () => {
    const first = await dryTouch({
      type: 'add_element',
      args: { element_id: 'c', kind: 'text', index: 0 },
    });
    expect(first).toEqual({
      elements: ['a', 'b', 'c'],
      element_count: 3,
      breakpoints: all,
      canvases: ['home'],
      canvas_count: 1,
    });
    const removed = await dryTouch({ type: 'remove_element', args: { element_id: 'a' } });
    expect(removed?.elements).toEqual(['a', 'a1', 'b']);
    const swapped = await dryTouch({ type: 'move_element', args: { element_id: 'b', index: 0 } });
    expect(swapped).toMatchObject({ elements: ['a', 'b'], canvases: ['home'] });
  });

  it('lists at most a hundred elements, and counts all', async () => {
    for (let index = 0; index < 120; index += 1) await canvas.add(`e${index}`);
    const touched = await dryTouch(setting('text.color', 'red'));
    expect(touched).toMatchObject({ element_count: 123, elements: { length: 100 } });
  });

  it('of a revert lists what would be restored, and which elements that affects', async () => {
    await canvas.set('text.color', 'red', 'a');
    const result = await dry({ type: 'revert', args: { to_rev: 3 } });
    expect(result.changes).toMatchObject([{ before: 'red', after: null }]);
    expect(result.touched?.elements).toEqual(['a', 'a1']);
  });
});
