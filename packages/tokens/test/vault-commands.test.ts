import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  CanvasCommittedData,
  CanvasConflict,
  isEnginesError,
  Replay,
  RevisionResult,
  Snapshot,
} from '@northstar/contracts';
import type { CommandInput, JsonValue } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;
const agent = { kind: 'agent', id: 'copywriter-7' } as const;

beforeEach(async () => {
  opened = openVault();
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
});

const apply = (command: CommandInput, actor?: typeof agent) =>
  opened.vault.apply(scope, 'home', command, actor && { actor });
const add = (base_rev: number, args: Extract<CommandInput, { type: 'add_element' }>['args']) =>
  apply({ type: 'add_element', base_rev, args });
const set = (base_rev: number, token_path: string, value: JsonValue, element_id?: string | null) =>
  apply({
    type: 'set_token',
    base_rev,
    args: { token_path, value, ...(element_id === undefined ? {} : { element_id }) },
  });

describe('set_token', () => {
  it('sets a value on the root, returns the replaced value, and appends an event', async () => {
    const first = RevisionResult.parse(
      await apply(
        { type: 'set_token', base_rev: 0, args: { token_path: 'text.color', value: '#c00' } },
        agent,
      ),
    );
    expect(first).toMatchObject({
      status: 'applied',
      current_rev: 1,
      changes: [{ element_id: null, token_path: 'text.color', before: null, after: '#c00' }],
    });
    const second = await set(1, 'text.color', 'red', null);
    expect(second.changes[0]).toMatchObject({ before: '#c00', after: 'red' });
    const event = opened.events.find(({ event_id }) => event_id === first.event_id);
    expect(event).toMatchObject({ name: 'canvas.committed', topic: 'canvas:home', actor: agent });
    expect(CanvasCommittedData.parse(event?.data)).toEqual({
      canvas_id: 'home',
      rev: 1,
      event_id: first.event_id,
      type: 'set_token',
      actor: agent,
      changes: [{ element_id: null, token_path: 'text.color', after: '#c00' }],
      truncated: false,
    });
  });

  it('prefers the command’s own actor to the caller', async () => {
    const actor = { kind: 'user', id: 'u-1' } as const;
    await apply(
      { type: 'set_token', base_rev: 0, actor, args: { token_path: 'page.name', value: 'Home' } },
      agent,
    );
    expect((await opened.vault.snapshot(scope, 'home')).values[0]).toMatchObject({
      actor,
      contract_version: opened.vault.catalogue.version,
    });
  });

  it('stores a list under the path with []', async () => {
    const result = await set(0, 'manual.items', []);
    expect(result.changes[0]?.token_path).toBe('manual.items[]');
  });

  it('rejects an invalid value, with the expectation, the nearest value and the contract’s section', async () => {
    await expect(set(0, 'layout.padding.top', 12)).rejects.toMatchObject({
      code: 'token.invalid',
      errors: [
        {
          token_path: 'layout.padding.top',
          reason: 'must be a string, got a number',
          expected: expect.stringContaining('at most 1000px') as unknown,
          got: 12,
          contract: 'contracts/TOKENS_CONTRACT_v1.md, TOKENS §11.3',
          nearest: '12px',
        },
      ],
    });
    await expect(opened.vault.getCanvas(scope, 'home')).resolves.toMatchObject({ head_rev: 0 });
  });

  it('rejects an unknown path, with the nearest known paths', async () => {
    await expect(set(0, 'text.colour', 'red')).rejects.toMatchObject({
      code: 'token.unknown',
      errors: [
        { token_path: 'text.colour', nearest: expect.arrayContaining(['text.color']) as unknown },
      ],
    });
    await expect(set(0, 'constraints.locked', true)).rejects.toMatchObject({
      code: 'token.unknown',
    });
  });

  it('rejects an element that does not exist', async () => {
    await expect(set(0, 'text.color', 'red', 'nobody')).rejects.toMatchObject({
      code: 'element.not_found',
    });
  });
});

describe('The level of a token', () => {
  it('allows page tokens on the root only', async () => {
    await add(0, { element_id: 'hero', kind: 'section' });
    await expect(set(1, 'page.name', 'Hero', 'hero')).rejects.toMatchObject({
      code: 'token.level',
      errors: [
        { token_path: 'page.name', contract: 'contracts/TOKENS_CONTRACT_v1.md, TOKENS §10.1' },
      ],
    });
  });

  it('allows element tokens and their overrides on the root and on every element', async () => {
    await add(0, { element_id: 'hero', kind: 'button' });
    for (const [index, element_id] of [null, 'hero', null, 'hero'].entries()) {
      const path = index < 2 ? 'layout.gap' : 'responsive.mobile.layout.gap';
      await set(index + 1, path, '4px', element_id);
    }
  });

  it('allows block tokens on their kind of element and on the root', async () => {
    await add(0, { element_id: 'tiles', kind: 'multi21' });
    await add(1, { element_id: 'hero', kind: 'section' });
    await set(2, 'grid.cols_mobile', 3, 'tiles');
    await set(3, 'grid.cols_mobile', 1);
    await expect(set(4, 'grid.cols_mobile', 2, 'hero')).rejects.toMatchObject({
      code: 'token.level',
    });
  });

  it('allows graph tokens on graphs only, and page and block tokens on pages only', async () => {
    const { vault } = opened;
    await expect(set(0, 'content.bindings.input_1', 'x')).rejects.toMatchObject({
      code: 'token.level',
    });
    await vault.createCanvas(scope, { canvas_id: 'graph', kind: 'graph' });
    const onGraph = (base_rev: number, token_path: string, value: JsonValue) =>
      vault.apply(scope, 'graph', { type: 'set_token', base_rev, args: { token_path, value } });
    await onGraph(0, 'content.bindings.input_1', 'agent.writer.output');
    await onGraph(1, 'layout.x', '10px');
    await expect(onGraph(2, 'page.name', 'x')).rejects.toMatchObject({ code: 'token.level' });
    await expect(onGraph(2, 'grid.cols_mobile', 2)).rejects.toMatchObject({ code: 'token.level' });
  });
});

describe('set_tokens', () => {
  const setAll = (base_rev: number, updates: [string, JsonValue][], element_id?: string) =>
    apply({
      type: 'set_tokens',
      base_rev,
      args: {
        updates: updates.map(([token_path, value]) => ({ token_path, value })),
        ...(element_id === undefined ? {} : { element_id }),
      },
    });

  it('sets all values in one revision', async () => {
    const result = await setAll(0, [
      ['page.name', 'Home'],
      ['page.slug', 'home'],
    ]);
    expect(result.current_rev).toBe(1);
    expect(result.changes.map(({ token_path }) => token_path)).toEqual(['page.name', 'page.slug']);
  });

  it('writes nothing and lists every problem when one value is invalid', async () => {
    await add(0, { element_id: 'hero', kind: 'section' });
    const error: unknown = await setAll(
      1,
      [
        ['text.color', '#c00'],
        ['style.opacity', 1.5],
        ['page.name', 'Hero'],
        ['text.colour', 'red'],
        ['text.color', '#0c0'],
        ['style.background.image_url', 'javascript:alert(1)'],
      ],
      'hero',
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'token.invalid' });
    const items = isEnginesError(error) ? error.errors : [];
    expect(items.map(({ token_path }) => token_path)).toEqual([
      'style.opacity',
      'page.name',
      'text.colour',
      'text.color',
      'style.background.image_url',
    ]);
    expect(items[0]?.nearest).toBe(1);
    expect(items[3]?.reason).toBe('is set twice in one command');
    expect((await opened.vault.snapshot(scope, 'home')).values).toEqual([]);
  });

  it('accepts a path once, with or without []', async () => {
    await expect(
      setAll(0, [
        ['faq.items', []],
        ['faq.items[]', []],
      ]),
    ).rejects.toMatchObject({ code: 'token.invalid' });
  });

  it('appends an event with at most 100 changes', async () => {
    const paths = opened.vault.catalogue
      .list({ level: 'element' })
      .filter(({ type, path }) => type.kind === 'color' || path.endsWith('font.size'))
      .map(({ path, type }): [string, JsonValue] => [path, type.kind === 'color' ? 'red' : '12px']);
    expect(paths.length).toBeGreaterThan(100);
    const result = await setAll(0, paths);
    expect(result.changes).toHaveLength(paths.length);
    const data = CanvasCommittedData.parse(opened.events.at(-1)?.data);
    expect(data.changes).toHaveLength(100);
    expect(data.truncated).toBe(true);
  });

  it('appends an event without values that are too large for it', async () => {
    const large = { '@type': 'WebPage', name: 'x'.repeat(20_000) };
    await setAll(0, [
      ['page.slug', 'home'],
      ['seo.schema_jsonld', large],
    ]);
    const data = CanvasCommittedData.parse(opened.events.at(-1)?.data);
    expect(data.changes).toEqual([{ element_id: null, token_path: 'page.slug', after: 'home' }]);
    expect(data.omitted).toEqual([{ element_id: null, token_path: 'seo.schema_jsonld' }]);
    expect(data.truncated).toBe(true);
    const { events } = await opened.vault.replay(scope, 'home');
    expect(JSON.stringify(events)).toContain(large.name);
  });

  it('replays large commands in small pages, and none twice or never', async () => {
    const large = (number: number) => ({ name: `${number}${'x'.repeat(120_000)}` });
    for (let number = 0; number < 40; number += 1) {
      await setAll(number, [['seo.schema_jsonld', large(number)]]);
    }
    const revs: number[] = [];
    let after: { after_event_id?: string } = {};
    for (;;) {
      const page = await opened.vault.replay(scope, 'home', { ...after, limit: 500 });
      expect(JSON.stringify(page).length).toBeLessThan(2_500_000);
      revs.push(...page.events.map(({ rev }) => rev));
      if (revs.at(-1) === page.head_rev) break;
      after = { after_event_id: page.events.at(-1)?.event_id ?? '' };
    }
    expect(revs).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('suggests paths for the first of hundreds of unknown paths only, because each search takes time', async () => {
    const wrong = Array.from({ length: 500 }, (_, index): [string, JsonValue] => [
      `text.color${index}`,
      1,
    ]);
    const error: unknown = await setAll(0, wrong).catch((thrown: unknown) => thrown);
    const items = isEnginesError(error) ? error.errors : [];
    expect(items).toHaveLength(100);
    expect(isEnginesError(error) && error.errorsOmitted).toBe(400);
    expect(items.filter(({ nearest }) => nearest !== undefined)).toHaveLength(10);
  });
});

describe('add_element', () => {
  const order = async () =>
    (await opened.vault.snapshot(scope, 'home')).elements.map(
      ({ element_id, index }) => `${element_id}@${index}`,
    );

  it('adds an element last, or at its index, and shifts its siblings', async () => {
    const result = RevisionResult.parse(await add(0, { element_id: 'a', kind: 'section' }));
    expect(result).toMatchObject({
      changes: [],
      element: { element_id: 'a', kind: 'section', parent_id: null, index: 0 },
    });
    await add(1, { element_id: 'c', kind: 'section', parent_id: null });
    await add(2, { element_id: 'b', kind: 'section', index: 1 });
    await add(3, { element_id: 'b1', kind: 'text', parent_id: 'b' });
    await add(4, { element_id: 'b0', kind: 'media', parent_id: 'b', index: 0 });
    const last = await add(5, { element_id: 'z', kind: 'form', index: 99 });
    expect(last.element?.index).toBe(3);
    expect(await order()).toEqual(['a@0', 'b@1', 'b0@0', 'b1@1', 'c@2', 'z@3']);
    expect((await opened.vault.snapshot(scope, 'home', { rev: 2 })).elements).toEqual([
      { element_id: 'a', kind: 'section', parent_id: null, index: 0 },
      { element_id: 'c', kind: 'section', parent_id: null, index: 1 },
    ]);
  });

  it('rejects an id that exists, a parent that does not, and a kind of the other canvas kind', async () => {
    await add(0, { element_id: 'a', kind: 'section' });
    await expect(add(1, { element_id: 'a', kind: 'text' })).rejects.toMatchObject({
      code: 'element.exists',
    });
    await expect(add(1, { element_id: 'b', kind: 'text', parent_id: 'x' })).rejects.toMatchObject({
      code: 'element.not_found',
    });
    await expect(add(1, { element_id: 'b', kind: 'agent' })).rejects.toMatchObject({
      code: 'element.kind',
    });
    expect(await order()).toEqual(['a@0']);
  });
});

describe('A stale command', () => {
  it('receives the commands applied since, with their args', async () => {
    await set(0, 'page.name', 'One');
    await set(1, 'page.name', 'Two');
    const error: unknown = await set(0, 'page.name', 'Mine').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'canvas.conflict' });
    const conflict = CanvasConflict.parse(isEnginesError(error) && error.extensions);
    expect(conflict).toMatchObject({ current_rev: 2, truncated: false });
    expect(conflict.recovery_ops.map(({ rev, args }) => [rev, args])).toEqual([
      [1, { token_path: 'page.name', value: 'One' }],
      [2, { token_path: 'page.name', value: 'Two' }],
    ]);
  });

  it('receives at most a hundred of them', async () => {
    for (let rev = 0; rev < 101; rev += 1) await set(rev, 'layout.z_index', rev);
    await expect(set(0, 'layout.z_index', 7)).rejects.toMatchObject({
      extensions: { current_rev: 101, truncated: true, recovery_ops: { length: 100 } },
    });
  });

  it('may also have a base_rev greater than the head', async () => {
    await expect(set(5, 'page.name', 'Mine')).rejects.toMatchObject({
      code: 'canvas.conflict',
      extensions: { current_rev: 0, recovery_ops: [], truncated: false },
    });
  });

  it('conflicts even when the element that it adds exists by now', async () => {
    await add(0, { element_id: 'a', kind: 'section' });
    await expect(add(0, { element_id: 'a', kind: 'section' })).rejects.toMatchObject({
      code: 'canvas.conflict',
    });
  });

  it('is what all but one of many concurrent commands become', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => set(0, 'layout.z_index', index)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('A repeated command', () => {
  const keyed = (value: string, base_rev = 1): CommandInput => ({
    type: 'set_tokens',
    base_rev,
    idempotency_key: 'k',
    args: { updates: [{ token_path: 'page.name', value }] },
  });

  it('receives the first answer again, even after other commands', async () => {
    await set(0, 'page.name', 'Before');
    const first = await apply(keyed('Mine'));
    await set(2, 'page.name', 'Later');
    expect(await apply(keyed('Mine'))).toEqual(first);
    expect(first.changes[0]).toMatchObject({ before: 'Before', after: 'Mine' });
    expect(await opened.vault.getCanvas(scope, 'home')).toMatchObject({ head_rev: 3 });
  });

  it('receives the element that it added, as it was then', async () => {
    const command: CommandInput = {
      type: 'add_element',
      base_rev: 0,
      args: { element_id: 'a', kind: 'text' },
    };
    const context = { idempotency_key: 'k' };
    const first = await opened.vault.apply(scope, 'home', command, context);
    await add(1, { element_id: 'b', kind: 'text', index: 0 });
    expect(await opened.vault.apply(scope, 'home', command, context)).toEqual(first);
    expect(first.element?.index).toBe(0);
  });

  it('is rejected when it is another command with the same key', async () => {
    await set(0, 'page.name', 'Before');
    await apply(keyed('Mine'));
    await expect(apply(keyed('Yours'))).rejects.toMatchObject({ code: 'idempotency.mismatch' });
    await expect(apply(keyed('Mine', 2))).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });
});

describe('The history of a canvas', () => {
  it('can be read at every revision', async () => {
    await add(0, { element_id: 'hero', kind: 'section' });
    await set(1, 'text.color', 'red', 'hero');
    await set(2, 'text.color', 'blue');
    const now = Snapshot.parse(await opened.vault.snapshot(scope, 'home'));
    expect(now).toMatchObject({ rev: 3, head_rev: 3 });
    expect(now.values.map(({ element_id, value }) => [element_id, value])).toEqual([
      [null, 'blue'],
      ['hero', 'red'],
    ]);
    const then = await opened.vault.snapshot(scope, 'home', { rev: 2 });
    expect(then).toMatchObject({ rev: 2, head_rev: 3, head_event_id: now.head_event_id });
    expect(then.values).toHaveLength(1);
    expect((await opened.vault.snapshot(scope, 'home', { rev: 0 })).elements).toEqual([]);
    await expect(opened.vault.snapshot(scope, 'home', { rev: 4 })).rejects.toMatchObject({
      code: 'canvas.rev_unknown',
    });
  });

  it('can be replayed from any event', async () => {
    for (let rev = 0; rev < 5; rev += 1) await set(rev, 'layout.z_index', rev);
    const first = Replay.parse(await opened.vault.replay(scope, 'home', { limit: 2 }));
    expect(first).toMatchObject({
      head_rev: 5,
      events: [{ rev: 1, type: 'set_token' }, { rev: 2 }],
    });
    const after_event_id = first.events[1]?.event_id ?? '';
    const rest = await opened.vault.replay(scope, 'home', { after_event_id });
    expect(rest.events.map(({ rev }) => rev)).toEqual([3, 4, 5]);
    const { head_event_id } = await opened.vault.snapshot(scope, 'home');
    expect(
      await opened.vault.replay(scope, 'home', { after_event_id: head_event_id ?? '' }),
    ).toEqual({ events: [], horizon_rev: 0, head_rev: 5 });
    await expect(
      opened.vault.replay(scope, 'home', { after_event_id: 'evt_unknown' }),
    ).rejects.toMatchObject({ code: 'cursor.expired' });
  });
});
