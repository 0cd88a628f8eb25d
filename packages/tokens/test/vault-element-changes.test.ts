import { beforeEach, describe, expect, it } from '@jest/globals';
import { conflictOf, openCanvas, type CanvasInTest, type Draft } from './canvas-in-test.js';
import { scope } from './open-vault.js';

let canvas: CanvasInTest;

/** Section `a` contains `b`, which then moves out; then `a` is removed. */
beforeEach(async () => {
  canvas = await openCanvas();
  await canvas.add('a');
  await canvas.add('b', 'a');
  await canvas.do({ type: 'move_element', args: { element_id: 'b', parent_id: null } });
  await canvas.do({ type: 'remove_element', args: { element_id: 'a' } });
});

const section = (parent_id: string | null, index: number) => ({
  kind: 'section' as const,
  parent_id,
  index,
});
const history = [
  [{ element_id: 'a', before: null, after: section(null, 0) }],
  [{ element_id: 'b', before: null, after: section('a', 0) }],
  [{ element_id: 'b', before: section('a', 0), after: section(null, 1) }],
  [
    { element_id: 'a', before: section(null, 0), after: null },
    { element_id: 'b', before: section(null, 1), after: section(null, 0) },
  ],
];
const back: Draft = { type: 'revert', args: { to_rev: 2 } };
const reverted = [
  { element_id: 'a', before: null, after: section(null, 0) },
  { element_id: 'b', before: section(null, 0), after: section('a', 0) },
];
const replayed = async () => (await canvas.vault.replay(scope, 'home')).events;

describe('Changes of elements', () => {
  it('are in every event of the replay, with what was there before', async () => {
    expect((await replayed()).map((event) => event.element_changes)).toEqual(history);
  });

  it('are in the events of commits', () => {
    const committed = canvas.events.filter(({ name }) => name === 'canvas.committed');
    expect(committed.map(({ data }) => data)).toMatchObject(
      history.map((element_changes) => ({ element_changes, truncated: false })),
    );
  });

  it('are the same in a revert’s dry run, its answer, its event and the replay', async () => {
    const dry = await canvas.do({ ...back, dry_run: true });
    expect(dry).toMatchObject({ changes: [], element_changes: reverted, truncated: false });
    expect(dry.touched).toMatchObject({ elements: ['b', 'a'], canvases: ['home'] });
    const done = await canvas.do({ ...back, idempotency_key: 'once' });
    expect(done.element_changes).toEqual(reverted);
    expect(canvas.events.at(-1)?.data).toMatchObject({ element_changes: reverted });
    expect((await replayed()).at(-1)).toMatchObject({ type: 'revert', element_changes: reverted });
    // A repeated key returns the first answer, which is older now.
    const again = await canvas.do({ ...back, base_rev: 4, idempotency_key: 'once' });
    expect(again).toEqual(done);
  });

  it('are in a conflict, so that nothing has to be read again', async () => {
    await canvas.do(back);
    const conflict = await conflictOf(
      canvas.do({ type: 'remove_element', base_rev: 2, args: { element_id: 'b' } }),
    );
    expect(conflict.recovery_ops.map((event) => event.element_changes)).toEqual([
      ...history.slice(2),
      reverted,
    ]);
  });

  it('include the descendants that were removed with an element', async () => {
    await canvas.do(back);
    const gone = await canvas.do({ type: 'remove_element', args: { element_id: 'a' } });
    expect(gone.element_changes).toEqual([
      { element_id: 'a', before: section(null, 0), after: null },
      { element_id: 'b', before: section('a', 0), after: null },
    ]);
  });

  it('include those of a revert of one actor', async () => {
    const ada = { kind: 'user', id: 'ada' } as const;
    await canvas.add('mine', undefined, ada);
    const args = { actor: ada, since_rev: 4 };
    const undone = await canvas.do({ type: 'revert', args });
    expect(undone.element_changes).toEqual([
      { element_id: 'mine', before: section(null, 1), after: null },
    ]);
  });

  it('are absent when only values change', async () => {
    const set = await canvas.set('text.color', 'red', 'b');
    expect(set).not.toHaveProperty('element_changes');
    expect(set).not.toHaveProperty('truncated');
    expect((await replayed()).at(-1)).not.toHaveProperty('element_changes');
    expect(canvas.events.at(-1)?.data).not.toHaveProperty('element_changes');
  });

  it('are limited to a hundred everywhere, with the command’s own element first', async () => {
    for (let index = 0; index < 110; index += 1) await canvas.add(`e${index}`);
    const args = { element_id: 'z', kind: 'text', index: 0 } as const;
    const added = await canvas.do({ type: 'add_element', args });
    expect(added).toMatchObject({ element_changes: { length: 100 }, truncated: true });
    expect(added.element_changes?.[0]?.element_id).toBe('z');
    expect(canvas.events.at(-1)?.data).toMatchObject({
      element_changes: added.element_changes,
      truncated: true,
    });
    const [event] = (await canvas.vault.replay(scope, 'home', { limit: 500 })).events.slice(-1);
    expect(event).toMatchObject({ element_changes: added.element_changes, truncated: true });
  });
});
