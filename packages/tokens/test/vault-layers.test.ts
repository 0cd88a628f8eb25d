import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  RevisionResult,
  ScopeCommittedData,
  ScopeTokens,
  type JsonValue,
  type Scope,
  type ScopeCommandInput,
  type ScopeLayer,
} from '@northstar/contracts';
import { conflictOf } from './canvas-in-test.js';
import { openVault, scope, type OpenedVault } from './open-vault.js';

const ada = { kind: 'agent', id: 'ada' } as const;
const otherProject: Scope = { ...scope, project_id: 'prj_b' };
const onPhone: Scope = { ...scope, surface_id: 'phone' };

let opened: OpenedVault;
beforeEach(() => {
  opened = openVault();
});

const apply = async (layer: ScopeLayer, command: ScopeCommandInput, as = scope) =>
  RevisionResult.parse(await opened.vault.applyScope(as, layer, command, { actor: ada }));
const set = (
  layer: ScopeLayer,
  base_rev: number,
  token_path: string,
  value: JsonValue,
  as = scope,
) => apply(layer, { type: 'set_token', base_rev, args: { token_path, value } }, as);
const read = async (layer: ScopeLayer, as = scope, rev?: number) =>
  ScopeTokens.parse(await opened.vault.scopeTokens(as, layer, rev === undefined ? {} : { rev }));
const values = async (...asked: Parameters<typeof read>) =>
  (await read(...asked)).values.map(({ token_path, value }) => [token_path, value]);

describe('A layer', () => {
  it('is at revision 0 without values until it is written', async () => {
    expect(await read('project')).toEqual({ layer: 'project', rev: 0, head_rev: 0, values: [] });
    await expect(read('project', scope, 1)).rejects.toMatchObject({ code: 'canvas.rev_unknown' });
  });

  it('accepts commands as a canvas does, and appends events of the project', async () => {
    const result = await set('project', 0, 'text.color', 'red');
    expect(result).toMatchObject({
      status: 'applied',
      current_rev: 1,
      changes: [{ element_id: null, token_path: 'text.color', before: null, after: 'red' }],
    });
    const event = opened.events.at(-1);
    expect(event).toMatchObject({ name: 'scope.committed', topic: 'project', actor: ada });
    expect(ScopeCommittedData.parse(event?.data)).toEqual({
      layer: 'project',
      rev: 1,
      event_id: result.event_id,
      type: 'set_token',
      actor: ada,
      changes: [{ element_id: null, token_path: 'text.color', after: 'red' }],
      truncated: false,
    });
    await apply('project', {
      type: 'set_tokens',
      base_rev: 1,
      args: {
        updates: [
          { token_path: 'text.color', value: 'blue' },
          { token_path: 'layout.gap', value: '4px' },
        ],
      },
    });
    await apply('project', {
      type: 'unset_token',
      base_rev: 2,
      args: { token_path: 'text.color' },
    });
    expect(await values('project')).toEqual([['layout.gap', '4px']]);
    expect(await values('project', scope, 2)).toEqual([
      ['layout.gap', '4px'],
      ['text.color', 'blue'],
    ]);
    expect((await read('project')).values[0]).toMatchObject({
      element_id: null,
      rev: 2,
      actor: ada,
      contract_version: opened.vault.catalogue.version,
    });
  });

  it('can be reverted to a revision, or without one actor’s work', async () => {
    await set('project', 0, 'text.color', 'red');
    await opened.vault.applyScope(scope, 'project', {
      type: 'set_token',
      base_rev: 1,
      args: { token_path: 'layout.gap', value: '4px' },
    });
    await set('project', 2, 'layout.gap', '8px');
    await apply('project', { type: 'revert', base_rev: 3, args: { actor: ada, since_rev: 0 } });
    expect(await values('project')).toEqual([['layout.gap', '4px']]);
    await apply('project', { type: 'revert', base_rev: 4, args: { to_rev: 3 } });
    expect(await values('project')).toEqual(await values('project', scope, 3));
  });

  it('returns the commands since for a late command', async () => {
    await set('project', 0, 'text.color', 'red');
    const conflict = await conflictOf(set('project', 0, 'text.color', 'blue'));
    expect(conflict).toMatchObject({
      current_rev: 1,
      recovery_ops: [{ rev: 1, changes: [{ token_path: 'text.color', after: 'red' }] }],
      verdict: 'clashes',
      paths: [{ token_path: 'text.color', current: 'red', rev: 1, actor: ada }],
    });
    const other = await conflictOf(set('project', 0, 'layout.gap', '4px'));
    expect(other.verdict).toBe('applies');
    expect((await conflictOf(set('tenant', 3, 'layout.gap', '4px'))).current_rev).toBe(0);
  });

  it('applies a command once for one key', async () => {
    const command: ScopeCommandInput = {
      type: 'set_token',
      base_rev: 0,
      idempotency_key: 'k',
      args: { token_path: 'text.color', value: 'red' },
    };
    const first = await apply('project', command);
    await set('project', 1, 'text.color', 'blue');
    expect(await apply('project', command)).toEqual(first);
    await expect(apply('project', { ...command, base_rev: 2 })).rejects.toMatchObject({
      code: 'idempotency.mismatch',
    });
  });

  it('belongs to all projects of a tenant, to a project, or to a surface', async () => {
    await set('tenant', 0, 'text.color', 'red');
    await set('tenant', 1, 'text.color', 'blue', otherProject);
    await set('project', 0, 'text.color', 'green', otherProject);
    await set('surface', 0, 'text.color', 'black', onPhone);
    expect(await values('tenant')).toEqual([['text.color', 'blue']]);
    expect(await values('project')).toEqual([]);
    expect(await values('surface', onPhone)).toEqual([['text.color', 'black']]);
    for (const refused of [set('surface', 0, 'text.color', 'red'), read('surface')]) {
      await expect(refused).rejects.toMatchObject({ code: 'layer.unknown' });
    }
  });

  it('accepts what is allowed on the root of a page, except what identifies a page', async () => {
    await set('project', 0, 'seo.robots', 'noindex');
    await set('project', 1, 'grid.cols_mobile', 3);
    await set('project', 2, 'responsive.mobile.layout.gap', '4px');
    for (const path of ['page.id', 'page.name', 'page.slug', 'content.bindings.input_1']) {
      await expect(set('project', 3, path, 'home')).rejects.toMatchObject({
        code: 'token.level',
        errors: [
          {
            token_path: path,
            reason: expect.stringContaining('a layer applies to all') as unknown,
          },
        ],
      });
    }
    await expect(set('project', 3, 'layout.gap', 4)).rejects.toMatchObject({
      code: 'token.invalid',
      errors: [{ nearest: '4px' }],
    });
    await expect(set('project', 3, 'text.colour', 4)).rejects.toMatchObject({
      code: 'token.unknown',
    });
  });

  it('has no elements', async () => {
    const args = { element_id: 'hero', token_path: 'text.color', value: 'red' };
    await expect(apply('project', { type: 'set_token', base_rev: 0, args })).rejects.toMatchObject({
      code: 'element.not_found',
      errors: [{ path: 'command.args.element_id' }],
    });
  });

  it('cannot be read or changed as a canvas', async () => {
    await set('project', 0, 'text.color', 'red');
    const { vault } = opened;
    const id = scope.project_id;
    const command = {
      type: 'unset_token',
      base_rev: 1,
      args: { token_path: 'text.color' },
    } as const;
    for (const asked of [
      () => vault.getCanvas(scope, id),
      () => vault.snapshot(scope, id),
      () => vault.replay(scope, id),
      () => vault.apply(scope, id, command),
      () => vault.deleteCanvas(scope, id),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: 'canvas.not_found' });
    }
  });
});
