import { beforeEach, describe, expect, it } from '@jest/globals';
import { isEnginesError, ProblemItem } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;

beforeEach(async () => {
  opened = openVault();
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
});

/** Calls a method as a program does that no compiler has looked at. */
const call = (method: string, ...args: unknown[]): Promise<unknown> => {
  const found: unknown = Reflect.get(opened.vault, method);
  if (typeof found !== 'function') throw new TypeError(`A vault has no ${method}`);
  return Promise.resolve(Reflect.apply(found, opened.vault, args));
};

async function told(refused: Promise<unknown>) {
  const error: unknown = await refused.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isEnginesError(error)) throw new Error('It was not refused in words', { cause: error });
  return { code: error.code, items: error.errors.map((item) => ProblemItem.parse(item)) };
}

const args = { token_path: 'text.color', value: 'red' };
const set = { type: 'set_token', base_rev: 0, args };

describe('A vault refuses with request.invalid', () => {
  it.each<[string, string, unknown[], string[]]>([
    ['a kind that no canvas has', 'createCanvas', [scope, { kind: 'poster' }], ['canvas.kind']],
    [
      'a canvas with many mistakes',
      'createCanvas',
      [scope, { canvas_id: 'a b', kind: 'page', name: '' }],
      ['canvas.canvas_id', 'canvas.name'],
    ],
    ['no canvas at all', 'createCanvas', [scope, null], ['canvas']],
    ['an id that no canvas can have', 'getCanvas', [scope, 'a b'], ['canvas_id']],
    ['a name that no canvas can have', 'getCanvas', [scope, '@project'], ['canvas_id']],
    ['an id that is no text', 'snapshot', [scope, 7], ['canvas_id']],
    ['a revision before the first', 'snapshot', [scope, 'home', { rev: -1 }], ['query.rev']],
    ['half a revision', 'snapshot', [scope, 'home', { rev: 0.5 }], ['query.rev']],
    ['a query that is none', 'snapshot', [scope, 'home', null], ['query']],
    ['a page without end', 'listCanvases', [scope, { limit: 1e9 }], ['query.limit']],
    ['a replay of no commands', 'replay', [scope, 'home', { limit: 0 }], ['query.limit']],
    [
      'a breakpoint that there is not',
      'tokenCatalog',
      [scope, 'home', { breakpoint: 'phone' }],
      ['query.breakpoint'],
    ],
    ['a question for no token', 'explainToken', [scope, 'home', {}], ['query.path']],
    ['a layer that there is not', 'scopeTokens', [scope, 'galaxy'], ['layer']],
    ['no command', 'apply', [scope, 'home', null], ['command']],
    [
      'a command without args',
      'apply',
      [scope, 'home', { type: 'set_token', base_rev: 0 }],
      ['command.args'],
    ],
    ['a command of no type', 'apply', [scope, 'home', { ...set, type: 'paint' }], ['command.type']],
    [
      'a command with many mistakes',
      'apply',
      [
        scope,
        'home',
        { ...set, base_rev: -1, dry_run: 'no', args: { ...args, element_id: 'a b' } },
      ],
      ['command.base_rev', 'command.dry_run', 'command.args.element_id'],
    ],
    [
      'a value that is not there',
      'apply',
      [scope, 'home', { ...set, args: { token_path: 'text.color' } }],
      ['command.args.value'],
    ],
    [
      'no updates',
      'apply',
      [scope, 'home', { type: 'set_tokens', base_rev: 0, args: { updates: [] } }],
      ['command.args.updates'],
    ],
    [
      'a layer’s command that only canvases take',
      'applyScope',
      [scope, 'project', { type: 'promote', base_rev: 0, args: { token_paths: ['text.color'] } }],
      ['command.type'],
    ],
    [
      'a document that is none, for no revision',
      'importDesignTokens',
      [scope, 'home', { document: [] }],
      ['input.base_rev', 'input.document'],
    ],
    [
      'a scope without a project',
      'getCanvas',
      [{ tenant_id: 'tnt_a' }, 'home'],
      ['scope.project_id'],
    ],
    ['no scope', 'getCanvas', [null, 'home'], ['scope']],
    [
      'an actor and a key that are none',
      'apply',
      [scope, 'home', set, { actor: { kind: 'robot', id: 'r2' } }],
      ['context.actor.kind'],
    ],
    [
      'an empty key',
      'apply',
      [scope, 'home', set, { idempotency_key: '' }],
      ['context.idempotency_key'],
    ],
  ])('%s', async (_what, method, given, paths) => {
    const { code, items } = await told(call(method, ...given));
    expect([code, items.map(({ path }) => path)]).toEqual(['request.invalid', paths]);
    expect(items.every(({ expected }) => expected !== undefined)).toBe(true);
    expect((await opened.vault.getCanvas(scope, 'home')).head_rev).toBe(0);
    expect((await opened.vault.listCanvases(scope)).items).toHaveLength(1);
  });

  it('names fields that it does not know, with the nearest that it does', async () => {
    const { code, items } = await told(call('apply', scope, 'home', { ...set, dryrun: true }));
    expect(code).toBe('request.unknown_field');
    expect(items).toMatchObject([{ path: 'command.dryrun', nearest: 'dry_run' }]);
  });
});

describe('A vault takes', () => {
  it('what is undefined as what is left out', async () => {
    await call('createCanvas', scope, { canvas_id: 'b', kind: 'page', name: undefined }, undefined);
    await call('snapshot', scope, 'b', { rev: undefined });
    const command = {
      ...set,
      idempotency_key: undefined,
      args: { ...args, element_id: undefined },
    };
    expect(await call('apply', scope, 'b', command, {})).toMatchObject({ current_rev: 1 });
  });
});
