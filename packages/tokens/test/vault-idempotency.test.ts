import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput } from '@northstar/contracts';
import { Replay } from '@northstar/contracts';
import { openCanvas, type CanvasInTest, type Draft } from './canvas-in-test.js';
import { scope } from './open-vault.js';

let canvas: CanvasInTest;
const ada = { kind: 'agent', id: 'ada' } as const;
const bob = { kind: 'user', id: 'bob' } as const;
const endOfTime = '2099-01-01T00:00:00.000Z';

/** Elements a (with a1) and b, and values of ada and bob, at revision 7. */
beforeEach(async () => {
  canvas = await openCanvas();
  await canvas.add('a', undefined, bob);
  await canvas.add('a1', 'a', ada);
  await canvas.add('b', undefined, ada);
  await canvas.set('text.color', 'red', undefined, ada);
  await canvas.set('text.color', 'blue', undefined, bob);
  await canvas.set('layout.gap', '4px', 'a1', ada);
  await canvas.set('text.color', 'black', 'a1', bob);
});

const drafts: readonly (readonly [string, Draft])[] = [
  [
    'set_tokens',
    {
      type: 'set_tokens',
      args: {
        updates: [
          { token_path: 'text.color', value: 'green' },
          { token_path: 'faq.items', value: [] },
          { token_path: 'layout.gap', value: '1px' },
        ],
      },
    },
  ],
  ['unset_token', { type: 'unset_token', args: { token_path: 'text.color' } }],
  ['an unset_token of what is unset', { type: 'unset_token', args: { token_path: 'page.name' } }],
  ['add_element', { type: 'add_element', args: { element_id: 'c', kind: 'text', index: 0 } }],
  ['move_element', { type: 'move_element', args: { element_id: 'b', parent_id: 'a', index: 0 } }],
  ['remove_element', { type: 'remove_element', args: { element_id: 'a' } }],
  ['a revert to a revision', { type: 'revert', args: { to_rev: 2 } }],
  ['a revert of one actor', { type: 'revert', args: { actor: ada, since_rev: 0 } }],
  ['promote', { type: 'promote', args: { token_paths: ['text.color'], to: 'tenant' } }],
];

describe('A repeated command', () => {
  for (const [name, draft] of drafts) {
    it(`receives the first answer of ${name} again, after later commands and a trimmed log`, async () => {
      const command: CommandInput = { ...draft, base_rev: 7, idempotency_key: 'k' };
      const send = () => canvas.vault.apply(scope, 'home', command, { actor: bob });
      const first = await send();
      // The commits before it are trimmed; the newest never is.
      await canvas.repository.trimLogs(endOfTime);
      expect(await send()).toEqual(first);
      await canvas.set('text.color', 'white');
      await canvas.do({ type: 'revert', args: { to_rev: 0 } });
      expect(await send()).toEqual(first);
      expect((await canvas.snapshot()).head_rev).toBe(10);
    });
  }

  it('is another command when any part of it differs', async () => {
    const command: CommandInput = {
      type: 'promote',
      base_rev: 7,
      idempotency_key: 'k',
      args: { token_paths: ['text.color'] },
    };
    const first = await canvas.vault.apply(scope, 'home', command);
    const spelt: CommandInput = {
      ...command,
      dry_run: false,
      args: { ...command.args, to: 'project' },
    };
    expect(await canvas.vault.apply(scope, 'home', spelt)).toEqual(first);
    for (const other of [
      { ...command, args: { ...command.args, to: 'tenant' as const } },
      { ...command, actor: ada },
      { ...command, base_rev: 6 },
    ]) {
      await expect(canvas.vault.apply(scope, 'home', other)).rejects.toMatchObject({
        code: 'idempotency.mismatch',
      });
    }
  });

  it('is applied once when many clients send it at the same time', async () => {
    const command: CommandInput = {
      type: 'revert',
      base_rev: 7,
      idempotency_key: 'k',
      args: { actor: ada, since_rev: 0 },
    };
    const results = await Promise.all(
      Array.from({ length: 8 }, () => canvas.vault.apply(scope, 'home', command)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
    expect((await canvas.snapshot()).head_rev).toBe(8);
  });
});

describe('A replay', () => {
  it('lists each change with the previous value', async () => {
    const { events, horizon_rev } = Replay.parse(await canvas.vault.replay(scope, 'home'));
    expect(horizon_rev).toBe(0);
    expect(events[4]).toMatchObject({
      actor: bob,
      changes: [{ element_id: null, token_path: 'text.color', before: 'red', after: 'blue' }],
    });
  });

  it('returns the horizon of the log, and rejects an event from before it', async () => {
    const { events } = await canvas.vault.replay(scope, 'home');
    await canvas.repository.trimLogs(events[3]?.at ?? '');
    const replay = Replay.parse(await canvas.vault.replay(scope, 'home'));
    expect(replay).toMatchObject({ horizon_rev: 3, head_rev: 7 });
    expect(replay.events).toEqual(events.slice(3));
    const after = (index: number) =>
      canvas.vault.replay(scope, 'home', { after_event_id: events[index]?.event_id ?? '' });
    expect((await after(3)).events).toEqual(events.slice(4));
    for (const gone of [0, 2]) {
      await expect(after(gone)).rejects.toMatchObject({ code: 'cursor.expired' });
    }
  });
});
