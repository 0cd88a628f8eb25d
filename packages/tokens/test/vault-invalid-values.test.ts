import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  ContractPlan,
  Explanation,
  Snapshot,
  TokenCatalog,
  tokenCatalogue,
  type JsonValue,
  type PlanItem,
  type Scope,
  type TokenDefinition,
} from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import {
  Catalogue,
  createCatalogue,
  createTokenVault,
  MemoryCanvasRepository,
  type TokenVault,
} from '../src/index.js';
import { scope } from './open-vault.js';

const onPhone: Scope = { ...scope, surface_id: 'phone' };
const today = createCatalogue();
/** An earlier version of the contract: wider bounds, other levels, and a path that was removed. */
const former = new Catalogue({
  version: '0.9.0',
  definitions: tokenCatalogue().tokenDefinitions.flatMap(once),
});

function once(definition: TokenDefinition): TokenDefinition[] {
  const { path } = definition;
  if (path === 'grid.cols_mobile') return [{ ...definition, type: { kind: 'integer', max: 99 } }];
  if (path === 'text.case') return [{ ...definition, type: { kind: 'string' } }];
  if (path === 'page.max_width') return [{ ...definition, level: 'element' }];
  if (path !== 'text.color') return [definition];
  return [definition, { ...definition, path: 'text.colour', type: { kind: 'string' } }];
}

let before: TokenVault;
let now: TokenVault;
beforeEach(async () => {
  const repository = new MemoryCanvasRepository();
  let [seconds, ids] = [0, 0];
  const open = (catalogue: Catalogue) =>
    createTokenVault({
      repository,
      catalogue,
      clock: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1))),
      newId: (prefix) =>
        `${prefix}_01900000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
      cursors: createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(1) }]),
    });
  [before, now] = [open(former), open(today)];
  await before.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
  const args = { element_id: 'hero', kind: 'section' } as const;
  await before.apply(scope, 'home', { type: 'add_element', base_rev: 0, args });
});

async function set(vault: TokenVault, token_path: string, value: JsonValue, element_id?: string) {
  const { head_rev: base_rev } = await vault.getCanvas(scope, 'home');
  const args = { token_path, value, ...(element_id === undefined ? {} : { element_id }) };
  await vault.apply(scope, 'home', { type: 'set_token', base_rev, args });
}
const catalog = async (query: { element_id?: string; rev?: number } = {}, as = scope) =>
  TokenCatalog.parse(await now.tokenCatalog(as, 'home', query));

describe('A stored value that the contract no longer accepts', () => {
  it('stays the value, with the reason and the nearest accepted value', async () => {
    await set(before, 'grid.cols_mobile', 40);
    const { tokens, unknown } = await catalog();
    expect(unknown).toEqual([]);
    expect(tokens.find(({ token_path }) => token_path === 'grid.cols_mobile')).toMatchObject({
      value: 40,
      source: { layer: 'canvas', contract_version: '0.9.0' },
      problem: {
        reason: 'must be at most 6',
        expected: 'an integer, at least 1, at most 6',
        nearest: 6,
      },
    });
    const snapshot = Snapshot.parse(await now.snapshot(scope, 'home'));
    expect(snapshot.values).toMatchObject([{ value: 40, problem: { nearest: 6 } }]);
    const explained = await now.explainToken(scope, 'home', { path: 'grid.cols_mobile' });
    expect(Explanation.parse(explained).token).toMatchObject({
      value: 40,
      problem: { nearest: 6 },
    });
  });

  it('is reported where it is inherited, and for a layer’s value too', async () => {
    const args = { token_path: 'text.case', value: 'UPER' };
    await before.applyScope(scope, 'project', { type: 'set_token', base_rev: 0, args });
    const { tokens } = await catalog({ element_id: 'hero' });
    expect(tokens.find(({ token_path }) => token_path === 'text.case')).toMatchObject({
      value: 'UPER',
      source: { layer: 'project' },
      problem: { nearest: 'upper' },
    });
    const title = tokens.find(({ token_path }) => token_path === 'typography.title.case');
    expect(title).toMatchObject({
      value: 'UPER',
      source: { from_path: 'text.case' },
      problem: { nearest: 'upper' },
    });
    const layer = await now.scopeTokens(scope, 'project');
    expect(layer.values).toMatchObject([{ value: 'UPER', problem: { nearest: 'upper' } }]);
  });

  it('is not reported when it is still valid, or once it is set again', async () => {
    await set(before, 'grid.cols_mobile', 5);
    expect((await now.snapshot(scope, 'home')).values[0]).not.toHaveProperty('problem');
    await set(before, 'grid.cols_mobile', 7);
    await set(now, 'grid.cols_mobile', 6);
    expect((await now.snapshot(scope, 'home')).values[0]).not.toHaveProperty('problem');
  });

  it('is not searched for among values that this version validated', async () => {
    await set(before, 'grid.cols_mobile', 40);
    expect((await before.snapshot(scope, 'home')).values[0]).not.toHaveProperty('problem');
    const item = (await now.snapshot(scope, 'home', { rev: 2 })).values[0];
    expect(item).toHaveProperty('problem');
  });
});

describe('A stored value that no token shows', () => {
  it('is listed as unknown with the nearest path, wherever it applies', async () => {
    await set(before, 'text.colour', 'red');
    await set(before, 'text.colour', 'blue', 'hero');
    const args = { token_path: 'text.colour', value: 'green' };
    await before.applyScope(scope, 'tenant', { type: 'set_token', base_rev: 0, args });
    const problem = {
      reason: expect.stringContaining('text.color') as unknown,
      expected: 'a path of GET /tokens/catalog',
    };
    const onHero = await catalog({ element_id: 'hero' });
    expect(onHero.unknown).toMatchObject([
      { element_id: null, token_path: 'text.colour', value: 'green', problem },
      { element_id: null, token_path: 'text.colour', value: 'red', problem },
      { element_id: 'hero', token_path: 'text.colour', value: 'blue', problem },
    ]);
    expect((await catalog()).unknown.map(({ value }) => value)).toEqual(['green', 'red']);
    expect((await catalog({ rev: 1 })).unknown).toEqual([]);
    expect(onHero.tokens.some(({ token_path }) => token_path === 'text.colour')).toBe(false);
  });

  it('may be one that is no longer allowed there', async () => {
    await set(before, 'page.max_width', '800px', 'hero');
    const { unknown, tokens } = await catalog({ element_id: 'hero' });
    expect(unknown).toMatchObject([
      {
        token_path: 'page.max_width',
        problem: { expected: expect.stringContaining('root') as unknown },
      },
    ]);
    expect(tokens.some(({ token_path }) => token_path === 'page.max_width')).toBe(false);
    const snapshot = await now.snapshot(scope, 'home');
    expect(snapshot.values[0]).toHaveProperty('problem');
  });
});

describe('The plan of a contract', () => {
  const plan = async (page: { limit?: number; cursor?: string } = {}, as = scope) =>
    ContractPlan.parse(await now.planContract(as, page));
  const summary = ({ canvas_id, layer, element_id, token_path, action, proposal }: PlanItem) => [
    canvas_id ?? layer,
    element_id ?? 'root',
    token_path,
    action,
    proposal,
  ];

  it('lists the invalid values of canvases and layers, with a proposal', async () => {
    await set(before, 'grid.cols_mobile', 40);
    await set(before, 'text.colour', 'red', 'hero');
    await set(before, 'text.case', '1', 'hero');
    await set(before, 'page.max_width', '800px', 'hero');
    await set(before, 'layout.gap', '4px', 'hero');
    await set(now, 'layout.gap', '8px');
    const args = { token_path: 'text.case', value: 'UPER' };
    await before.applyScope(onPhone, 'surface', { type: 'set_token', base_rev: 0, args });
    const { items, checked, contract_version, next_cursor } = await plan({}, onPhone);
    expect({ checked, contract_version, next_cursor }).toEqual({
      checked: 7,
      contract_version: today.version,
      next_cursor: null,
    });
    expect(items.map(summary)).toEqual([
      ['home', 'root', 'grid.cols_mobile', 'set', 6],
      ['home', 'hero', 'page.max_width', 'unset', null],
      ['home', 'hero', 'text.case', 'unset', null],
      ['home', 'hero', 'text.colour', 'unset', null],
      ['surface', 'root', 'text.case', 'set', 'upper'],
    ]);
    expect(items[3]).toMatchObject({
      value: 'red',
      rev: 3,
      contract_version: '0.9.0',
      problem: { reason: expect.stringContaining('text.color') as unknown },
    });
  });

  it('checks a limited number of values per page, and all of them page by page', async () => {
    for (const [index, path] of [
      'grid.cols_mobile',
      'grid.cols_tablet',
      'grid.cols_desktop',
    ].entries()) {
      await set(before, path, index === 0 ? 40 : 1);
      await set(before, 'text.colour', 'red', 'hero');
    }
    const all = await plan();
    expect(all.checked).toBe(4);
    const paged: PlanItem[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      const page = await plan({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.checked).toBe(1);
      paged.push(...page.items);
      cursor = page.next_cursor ?? undefined;
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBe(4);
    expect(paged).toEqual(all.items);
  });

  it('rejects another project’s cursor, and writes nothing', async () => {
    await set(before, 'grid.cols_mobile', 40);
    await set(before, 'grid.cols_tablet', 8);
    const { next_cursor } = await plan({ limit: 1 });
    const stranger = { ...scope, project_id: 'prj_b' };
    await expect(now.planContract(stranger, { cursor: next_cursor ?? '' })).rejects.toMatchObject({
      code: 'cursor.invalid',
    });
    expect((await now.getCanvas(scope, 'home')).head_rev).toBe(3);
  });

  it('can be applied: its proposals are accepted, and the values to unset can be unset', async () => {
    await set(before, 'grid.cols_mobile', 40);
    await set(before, 'text.colour', 'red', 'hero');
    await set(before, 'page.max_width', '800px', 'hero');
    for (const { element_id, token_path, action, proposal } of (await plan()).items) {
      const { head_rev: base_rev } = await now.getCanvas(scope, 'home');
      await now.apply(
        scope,
        'home',
        action === 'set'
          ? { type: 'set_token', base_rev, args: { element_id, token_path, value: proposal } }
          : { type: 'unset_token', base_rev, args: { element_id, token_path } },
      );
    }
    expect((await plan()).items).toEqual([]);
    expect((await now.snapshot(scope, 'home')).values).toMatchObject([{ value: 6 }]);
  });
});
