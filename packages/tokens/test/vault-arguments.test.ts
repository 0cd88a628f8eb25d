import { beforeEach, describe, expect, it } from '@jest/globals';
import { isEnginesError, ProblemItem } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;

beforeEach(async () => {
  opened = openVault();
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
});

/** Calls a method without compile-time checks. */
const callMethod = (method: string, ...args: unknown[]): Promise<unknown> => {
  const found: unknown = Reflect.get(opened.vault, method);
  if (typeof found !== 'function') throw new TypeError(`A vault has no ${method}`);
  return Promise.resolve(Reflect.apply(found, opened.vault, args));
};

async function rejection(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isEnginesError(error)) throw new Error('The call was accepted', { cause: error });
  return { code: error.code, items: error.errors.map((item) => ProblemItem.parse(item)) };
}

const args = { token_path: 'text.color', value: 'red' };
const set = { type: 'set_token', base_rev: 0, args };

describe('A vault rejects with request.invalid', () => {
  it.each<[string, string, unknown[], string[]]>([
    ['an unknown kind of canvas', 'createCanvas', [scope, { kind: 'poster' }], ['canvas.kind']],
    [
      'a canvas with many problems',
      'createCanvas',
      [scope, { canvas_id: 'a b', kind: 'page', name: '' }],
      ['canvas.canvas_id', 'canvas.name'],
    ],
    ['a canvas that is null', 'createCanvas', [scope, null], ['canvas']],
    ['a canvas_id with a space', 'getCanvas', [scope, 'a b'], ['canvas_id']],
    ['a canvas_id that begins with @', 'getCanvas', [scope, '@project'], ['canvas_id']],
    ['a canvas_id that is not a string', 'snapshot', [scope, 7], ['canvas_id']],
    ['a negative revision', 'snapshot', [scope, 'home', { rev: -1 }], ['query.rev']],
    ['a fractional revision', 'snapshot', [scope, 'home', { rev: 0.5 }], ['query.rev']],
    ['a query that is null', 'snapshot', [scope, 'home', null], ['query']],
    ['a page that is too large', 'listCanvases', [scope, { limit: 1e9 }], ['query.limit']],
    ['a replay with the limit 0', 'replay', [scope, 'home', { limit: 0 }], ['query.limit']],
    [
      'an unknown breakpoint',
      'tokenCatalog',
      [scope, 'home', { breakpoint: 'phone' }],
      ['query.breakpoint'],
    ],
    ['a query without a path', 'explainToken', [scope, 'home', {}], ['query.path']],
    ['an unknown layer', 'scopeTokens', [scope, 'galaxy'], ['layer']],
    ['a command that is null', 'apply', [scope, 'home', null], ['command']],
    [
      'a command without args',
      'apply',
      [scope, 'home', { type: 'set_token', base_rev: 0 }],
      ['command.args'],
    ],
    [
      'an unknown type of command',
      'apply',
      [scope, 'home', { ...set, type: 'paint' }],
      ['command.type'],
    ],
    [
      'a command with many problems',
      'apply',
      [
        scope,
        'home',
        { ...set, base_rev: -1, dry_run: 'no', args: { ...args, element_id: 'a b' } },
      ],
      ['command.base_rev', 'command.dry_run', 'command.args.element_id'],
    ],
    [
      'a missing value',
      'apply',
      [scope, 'home', { ...set, args: { token_path: 'text.color' } }],
      ['command.args.value'],
    ],
    [
      'an empty list of updates',
      'apply',
      [scope, 'home', { type: 'set_tokens', base_rev: 0, args: { updates: [] } }],
      ['command.args.updates'],
    ],
    [
      'a command to a layer that only canvases accept',
      'applyScope',
      [scope, 'project', { type: 'promote', base_rev: 0, args: { token_paths: ['text.color'] } }],
      ['command.type'],
    ],
    [
      'an import without base_rev, of a document that is a list',
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
    ['a scope that is null', 'getCanvas', [null, 'home'], ['scope']],
    [
      'an unknown kind of actor',
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
  ])('%s', async (_what, method, values, paths) => {
    const { code, items } = await rejection(callMethod(method, ...values));
    expect([code, items.map(({ path }) => path)]).toEqual(['request.invalid', paths]);
    expect(items.every(({ expected }) => expected !== undefined)).toBe(true);
    expect((await opened.vault.getCanvas(scope, 'home')).head_rev).toBe(0);
    expect((await opened.vault.listCanvases(scope)).items).toHaveLength(1);
  });

  it('rejects unknown fields, with the nearest known name', async () => {
    const { code, items } = await rejection(
      callMethod('apply', scope, 'home', { ...set, dryrun: true }),
    );
    expect(code).toBe('request.unknown_field');
    expect(items).toMatchObject([{ path: 'command.dryrun', nearest: 'dry_run' }]);
  });
});

describe('A vault accepts', () => {
  it('undefined members and arguments as missing ones', async () => {
    await callMethod(
      'createCanvas',
      scope,
      { canvas_id: 'b', kind: 'page', name: undefined },
      undefined,
    );
    await callMethod('snapshot', scope, 'b', { rev: undefined });
    const command = {
      ...set,
      idempotency_key: undefined,
      args: { ...args, element_id: undefined },
    };
    expect(await callMethod('apply', scope, 'b', command, {})).toMatchObject({ current_rev: 1 });
  });
});
