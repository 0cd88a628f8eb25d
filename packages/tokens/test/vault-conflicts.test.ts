import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput, JsonValue } from '@northstar/contracts';
import { conflictOf, openCanvas, type CanvasInTest, type Draft } from './canvas-in-test.js';
import { scope } from './open-vault.js';
import { rebased } from './rebasing-client.js';

let canvas: CanvasInTest;
const ada = { kind: 'agent', id: 'ada' } as const;
const bob = { kind: 'user', id: 'bob' } as const;

/** Sections a (with a1) and b, and text.color on the root, at revision 4. */
beforeEach(async () => {
  canvas = await openCanvas();
  await canvas.add('a');
  await canvas.add('a1', 'a');
  await canvas.add('b');
  await canvas.set('text.color', 'red');
});

/** The conflict of a command whose base_rev is 4. */
const late = (draft: Draft) => conflictOf(canvas.do({ ...draft, base_rev: 4 }));
const set = (updates: Record<string, JsonValue>, element_id?: string): Draft => ({
  type: 'set_tokens',
  args: {
    updates: Object.entries(updates).map(([token_path, value]) => ({ token_path, value })),
    ...(element_id === undefined ? {} : { element_id }),
  },
});
const move = (element_id: string, args: { parent_id?: string | null; index?: number }): Draft => ({
  type: 'move_element',
  args: { element_id, ...args },
});
const remove = (element_id: string): Draft => ({ type: 'remove_element', args: { element_id } });
const add = (element_id: string, parent_id: string | null = null): Draft => ({
  type: 'add_element',
  args: { element_id, kind: 'section', parent_id },
});
const verdicts = async (draft: Draft) =>
  (await late(draft)).paths.map(({ element_id, token_path, verdict }) => [
    token_path ?? element_id,
    verdict,
  ]);

describe('The conflict of a late command reports for each value', () => {
  it('whether it applies, is equal already, or was changed by another actor', async () => {
    await canvas.set('text.color', 'blue', undefined, bob);
    await canvas.set('layout.gap', '4px', undefined, ada);
    const conflict = await late(
      set({ 'text.color': 'green', 'layout.gap': '4px', 'page.name': 'Home', 'faq.items': [] }),
    );
    expect(conflict).toMatchObject({ current_rev: 6, truncated: false, verdict: 'clashes' });
    expect(conflict.recovery_ops).toMatchObject([
      { rev: 5, changes: [{ token_path: 'text.color', before: 'red', after: 'blue' }] },
      { rev: 6, changes: [{ token_path: 'layout.gap', before: null, after: '4px' }] },
    ]);
    const root = { element_id: null };
    expect(conflict.paths).toEqual([
      {
        ...root,
        token_path: 'text.color',
        verdict: 'clashes',
        current: 'blue',
        rev: 5,
        actor: bob,
      },
      { ...root, token_path: 'layout.gap', verdict: 'equal', current: '4px', rev: 6, actor: ada },
      { ...root, token_path: 'page.name', verdict: 'applies', current: null },
      { ...root, token_path: 'faq.items[]', verdict: 'applies', current: null },
    ]);
  });

  it('and has the worst verdict as the verdict of the command', async () => {
    await canvas.set('layout.gap', '4px');
    expect((await late(set({ 'layout.gap': '4px' }))).verdict).toBe('equal');
    expect((await late(set({ 'layout.gap': '4px', 'page.name': 'x' }))).verdict).toBe('applies');
    expect((await late(set({ 'layout.gap': '5px', 'page.name': 'x' }))).verdict).toBe('clashes');
  });

  it('that it applies when it was changed and changed back', async () => {
    await canvas.set('text.color', 'blue');
    await canvas.set('text.color', 'red');
    expect((await late(set({ 'text.color': 'green' }))).verdict).toBe('applies');
  });

  it('who unset it, when the log still has the commit', async () => {
    await canvas.do({ type: 'unset_token', args: { token_path: 'text.color' } }, bob);
    expect((await late(set({ 'text.color': 'green' }))).paths).toMatchObject([
      { verdict: 'clashes', current: null, rev: 5, actor: bob },
    ]);
    const unset: Draft = { type: 'unset_token', args: { token_path: 'text.color' } };
    expect((await late(unset)).verdict).toBe('equal');
    await canvas.set('text.color', 'blue');
    expect((await late(unset)).verdict).toBe('clashes');
  });

  it('that its element was removed or replaced', async () => {
    await canvas.do(remove('a'), bob);
    expect((await late(set({ 'text.color': 'green' }, 'a1'))).paths).toMatchObject([
      { element_id: 'a1', verdict: 'clashes', current: null, rev: 5, actor: bob },
    ]);
    await canvas.do({ type: 'add_element', args: { element_id: 'a1', kind: 'text' } }, ada);
    expect((await late(set({ 'text.color': 'green' }, 'a1'))).paths).toMatchObject([
      { verdict: 'clashes', rev: 6, actor: ada },
    ]);
  });
});

describe('The conflict of a late command reports for each element', () => {
  it('whether it can still be added', async () => {
    await canvas.do(add('new', 'a'), bob);
    expect(await verdicts(add('other', 'a'))).toEqual([
      ['other', 'applies'],
      ['a', 'applies'],
    ]);
    expect(await verdicts(add('new', 'a'))).toEqual([['new', 'equal']]);
    expect((await late(add('new'))).paths).toMatchObject([
      { verdict: 'clashes', current: { parent_id: 'a' }, rev: 5, actor: bob },
    ]);
    await canvas.do(remove('a'), bob);
    expect(await verdicts(add('other', 'a'))).toEqual([
      ['other', 'applies'],
      ['a', 'clashes'],
    ]);
  });

  it('whether it can still be moved', async () => {
    await canvas.do(add('new'));
    expect(await verdicts(move('b', { parent_id: 'a' }))).toEqual([
      ['b', 'applies'],
      ['a', 'applies'],
    ]);
    await canvas.do(move('b', { parent_id: 'a', index: 0 }), bob);
    expect(await verdicts(move('b', { parent_id: 'a', index: 0 }))).toEqual([['b', 'equal']]);
    expect(await verdicts(move('b', { parent_id: null, index: 0 }))).toEqual([['b', 'clashes']]);
    expect(await verdicts(move('a', { parent_id: 'b' }))).toEqual([
      ['a', 'applies'],
      ['b', 'clashes'],
    ]);
    await canvas.do(remove('a'), bob);
    expect(await verdicts(move('b', { parent_id: null }))).toEqual([['b', 'clashes']]);
  });

  it('that it is equal when it was moved there already', async () => {
    await canvas.do(move('b', { index: 0 }), bob);
    expect(await verdicts(move('b', { index: 0 }))).toEqual([['b', 'equal']]);
    expect(await verdicts(move('b', { index: 1 }))).toEqual([['b', 'clashes']]);
    expect(await verdicts(move('a', {}))).toEqual([['a', 'equal']]);
    await canvas.do(move('b', { parent_id: 'a', index: 0 }), bob);
    expect(await verdicts(move('b', { index: 0 }))).toEqual([['b', 'clashes']]);
  });

  it('whether it can still be removed', async () => {
    await canvas.do(add('new'));
    expect(await verdicts(remove('a'))).toEqual([['a', 'applies']]);
    await canvas.set('text.color', 'blue', 'a1', bob);
    expect((await late(remove('a'))).paths).toMatchObject([
      { element_id: 'a', token_path: null, verdict: 'clashes', rev: 6, actor: bob },
    ]);
    await canvas.do(remove('a'));
    expect(await verdicts(remove('a'))).toEqual([['a', 'equal']]);
    await canvas.do(move('new', { parent_id: 'b' }));
    expect(await verdicts(remove('b'))).toEqual([['b', 'clashes']]);
  });

  it('whether a revert to a revision would undo newer work', async () => {
    const revert: Draft = { type: 'revert', args: { to_rev: 3 } };
    await canvas.set('layout.gap', '4px');
    // It would undo what its sender knew, and what its sender has not seen.
    expect(await verdicts(revert)).toEqual([
      ['layout.gap', 'clashes'],
      ['text.color', 'applies'],
    ]);
    await canvas.do(revert);
    expect((await late(revert)).verdict).toBe('equal');
  });

  it('that a revert of one actor applies despite later work of others', async () => {
    await canvas.set('layout.gap', '4px', undefined, ada);
    await canvas.set('text.case', 'upper', undefined, bob);
    const revert: Draft = { type: 'revert', args: { actor: ada, since_rev: 0 } };
    expect(await verdicts(revert)).toEqual([['layout.gap', 'applies']]);
  });
});

describe('A late command that could never have been applied receives its own problems', () => {
  const lateError = (draft: Draft) => canvas.do({ ...draft, base_rev: 4 });
  beforeEach(() => canvas.set('layout.gap', '4px'));

  it('when a token is not allowed on its element', async () => {
    await expect(lateError(set({ 'button.label': 'Buy' }, 'a'))).rejects.toMatchObject({
      code: 'token.level',
      errors: [{ token_path: 'button.label' }],
    });
    await expect(lateError(set({ 'page.name': 'Home' }, 'a'))).rejects.toMatchObject({
      code: 'token.level',
    });
  });

  it('when an element is not allowed there, or does not exist', async () => {
    const agent: Draft = { type: 'add_element', args: { element_id: 'x', kind: 'agent' } };
    await expect(lateError(agent)).rejects.toMatchObject({ code: 'element.kind' });
    await expect(lateError(add('x', 'nobody'))).rejects.toMatchObject({
      code: 'element.not_found',
    });
    await expect(lateError(set({ 'text.color': 'red' }, 'nobody'))).rejects.toMatchObject({
      code: 'element.not_found',
    });
    await expect(lateError(move('a', { parent_id: 'a1' }))).rejects.toMatchObject({
      code: 'element.cycle',
    });
  });

  it('when there was nothing to promote', async () => {
    await expect(
      lateError({ type: 'promote', args: { token_paths: ['layout.x'] } }),
    ).rejects.toMatchObject({ code: 'token.invalid' });
  });

  it('but a conflict when another command made it impossible', async () => {
    await canvas.do({ type: 'add_element', args: { element_id: 'buy', kind: 'button' } });
    await canvas.do(remove('buy'), bob);
    await canvas.do({ type: 'add_element', args: { element_id: 'buy', kind: 'text' } }, bob);
    const label = { ...set({ 'button.label': 'Buy' }, 'buy'), base_rev: 6 };
    expect(await conflictOf(canvas.do(label))).toMatchObject({
      verdict: 'clashes',
      paths: [{ element_id: 'buy', token_path: 'button.label', verdict: 'clashes' }],
    });
  });

  it('but a conflict when its element was added since', async () => {
    await canvas.add('new', undefined, bob);
    expect((await late(set({ 'text.color': 'red' }, 'new'))).verdict).toBe('applies');
    expect((await late(move('new', { parent_id: 'a' }))).verdict).toBe('clashes');
  });
});

describe('The conflict of a late command has the commands since', () => {
  it('and is truncated when there are many or the log was trimmed', async () => {
    for (let index = 0; index < 101; index += 1) await canvas.set('layout.z_index', index);
    const many = await late(set({ 'layout.z_index': 7 }));
    expect(many).toMatchObject({ current_rev: 105, truncated: true, verdict: 'clashes' });
    expect(many.recovery_ops.map(({ rev }) => rev)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 5),
    );
    expect(many.paths).toMatchObject([{ current: 100, rev: 105 }]);
    await canvas.repository.trimLogs('2027-01-01T00:00:00.000Z');
    const cut = await late(set({ 'layout.z_index': 7 }));
    expect(cut).toMatchObject({ truncated: true, recovery_ops: [{ rev: 105 }] });
    expect(cut.paths).toMatchObject([{ current: 100, rev: 105 }]);
  });

  it('all read at one revision, so that the client can act on it', async () => {
    await canvas.set('layout.gap', '4px');
    const { repository } = canvas;
    const readLog = repository.readLog.bind(repository);
    repository.readLog = async (...args) => {
      repository.readLog = readLog;
      await canvas.set('layout.gap', '9px');
      return readLog(...args);
    };
    const conflict = await late(set({ 'layout.gap': '5px' }));
    expect(conflict).toMatchObject({ current_rev: 5, paths: [{ current: '4px', rev: 5 }] });
    expect(conflict.recovery_ops.map(({ rev }) => rev)).toEqual([5]);
  });
});

describe('A client', () => {
  it('rebases from the answer alone: it sends what applies again and drops what is equal', async () => {
    const command: CommandInput = {
      type: 'set_tokens',
      base_rev: 4,
      args: {
        updates: [
          { token_path: 'layout.gap', value: '4px' },
          { token_path: 'page.name', value: 'Home' },
          { token_path: 'text.color', value: 'green' },
        ],
      },
    };
    await canvas.set('layout.gap', '4px', undefined, bob);
    await canvas.set('text.color', 'blue', undefined, bob);
    const conflict = await conflictOf(canvas.vault.apply(scope, 'home', command));
    const next = rebased(command, conflict);
    expect(next).toEqual({
      type: 'set_tokens',
      base_rev: 6,
      args: { updates: [{ token_path: 'page.name', value: 'Home' }] },
    });
    if (next !== null) await canvas.vault.apply(scope, 'home', next);
    expect(await canvas.values()).toEqual([
      'root layout.gap = "4px"',
      'root page.name = "Home"',
      'root text.color = "blue"',
    ]);
  });
});
