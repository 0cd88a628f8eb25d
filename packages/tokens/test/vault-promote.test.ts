import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PromoteArgsInput } from '@northstar/contracts';
import { conflictOf, openCanvas, type CanvasInTest } from './canvas-in-test.js';
import { scope } from './open-vault.js';

let canvas: CanvasInTest;
beforeEach(async () => {
  canvas = await openCanvas();
});

const ada = { kind: 'agent', id: 'ada' } as const;
const promote = (
  args: PromoteArgsInput,
  more: { idempotency_key?: string; dry_run?: boolean } = {},
) => canvas.do({ type: 'promote', args, ...more }, ada);
const layer = async (name: 'project' | 'tenant' = 'project') =>
  (await canvas.vault.scopeTokens(scope, name)).values.map((row) => [row.token_path, row.value]);
const resolved = async (path: string) =>
  (await canvas.vault.tokenCatalog(scope, 'home')).tokens.find(
    (token) => token.token_path === path,
  );

describe('promote', () => {
  it('moves values of the root to the project’s layer, and the canvas resolves to the same values', async () => {
    await canvas.set('text.color', 'red');
    await canvas.set('faq.items', []);
    await canvas.set('layout.gap', '4px');
    const result = await promote({ token_paths: ['text.color', 'faq.items'] });
    expect(result.changes).toEqual([
      { element_id: null, token_path: 'faq.items[]', before: [], after: null },
      { element_id: null, token_path: 'text.color', before: 'red', after: null },
    ]);
    expect(result.layer).toEqual({
      layer: 'project',
      current_rev: 1,
      changes: [
        { element_id: null, token_path: 'faq.items[]', before: null, after: [] },
        { element_id: null, token_path: 'text.color', before: null, after: 'red' },
      ],
    });
    expect(await canvas.values()).toEqual(['root layout.gap = "4px"']);
    expect(await layer()).toEqual([
      ['faq.items[]', []],
      ['text.color', 'red'],
    ]);
    expect(await resolved('text.color')).toMatchObject({
      value: 'red',
      source: { layer: 'project', actor: ada },
    });
    const appended = canvas.events.slice(-2).map(({ name, topic }) => [name, topic]);
    expect(appended).toEqual([
      ['canvas.committed', 'canvas:home'],
      ['scope.committed', 'project'],
    ]);
  });

  it('is checked against the layer’s revision when it names one', async () => {
    await canvas.set('text.color', 'red');
    await promote({ token_paths: ['text.color'], layer_base_rev: 0 });
    await canvas.set('text.color', 'blue');
    await expect(promote({ token_paths: ['text.color'], layer_base_rev: 0 })).rejects.toMatchObject(
      {
        code: 'layer.conflict',
        extensions: { layer: 'project', current_rev: 1 },
      },
    );
    expect(await canvas.values()).toHaveLength(1);
    const result = await promote({ token_paths: ['text.color'] });
    expect(result.layer).toMatchObject({ current_rev: 2, changes: [{ before: 'red' }] });
  });

  it('reports a layer that changed in the meantime', async () => {
    await canvas.set('text.color', 'red');
    const { repository, vault } = canvas;
    const commit = repository.commit.bind(repository);
    repository.commit = async (...args) => {
      repository.commit = commit;
      const command = { token_path: 'layout.gap', value: '1px' };
      await vault.applyScope(scope, 'project', { type: 'set_token', base_rev: 0, args: command });
      return commit(...args);
    };
    await expect(promote({ token_paths: ['text.color'], layer_base_rev: 0 })).rejects.toMatchObject(
      {
        code: 'layer.conflict',
        extensions: { current_rev: 1 },
      },
    );
    expect(await canvas.values()).toHaveLength(1);
  });

  it('rejects paths that are not set on the root, and paths that no layer may have', async () => {
    await canvas.add('a');
    await canvas.set('text.color', 'red', 'a');
    await canvas.set('page.name', 'Home');
    await expect(promote({ token_paths: ['text.color'] })).rejects.toMatchObject({
      code: 'token.invalid',
      errors: [{ token_path: 'text.color' }],
    });
    await expect(promote({ token_paths: ['page.name'] })).rejects.toMatchObject({
      code: 'token.level',
    });
    await expect(promote({ token_paths: ['text.colour'] })).rejects.toMatchObject({
      code: 'token.unknown',
    });
    await expect(promote({ token_paths: ['page.name'], to: 'surface' })).rejects.toMatchObject({
      code: 'layer.unknown',
    });
  });

  it('rejects a promotion below a stronger layer that sets the path', async () => {
    await canvas.set('text.color', 'red');
    await canvas.vault.applyScope(scope, 'project', {
      type: 'set_token',
      base_rev: 0,
      args: { token_path: 'text.color', value: 'blue' },
    });
    await expect(promote({ token_paths: ['text.color'], to: 'tenant' })).rejects.toMatchObject({
      code: 'token.invalid',
      errors: [
        { reason: expect.stringContaining('the project layer also sets this path') as unknown },
      ],
    });
    await promote({ token_paths: ['text.color'] });
    expect((await resolved('text.color'))?.value).toBe('red');
  });

  it('returns the first answer again for its key, including the layer’s changes', async () => {
    await canvas.set('text.color', 'red');
    const idempotency = { base_rev: 1, idempotency_key: 'k' };
    const first = await promote({ token_paths: ['text.color'], to: 'tenant' }, idempotency);
    await canvas.set('text.color', 'blue');
    await promote({ token_paths: ['text.color'], to: 'tenant' });
    await canvas.repository.trimLogs('2026-01-01T00:00:01.000Z');
    expect(await promote({ token_paths: ['text.color'], to: 'tenant' }, idempotency)).toEqual(
      first,
    );
    expect(await layer('tenant')).toEqual([['text.color', 'blue']]);
  });

  it('returns a verdict for each path when it is late', async () => {
    await canvas.set('text.color', 'red');
    await promote({ token_paths: ['text.color'] });
    const late = (path: string) =>
      conflictOf(canvas.do({ type: 'promote', base_rev: 1, args: { token_paths: [path] } }));
    expect((await late('text.color')).verdict).toBe('equal');
    await canvas.set('text.color', 'blue');
    expect(await late('text.color')).toMatchObject({
      verdict: 'clashes',
      paths: [{ token_path: 'text.color', current: 'blue', rev: 3 }],
    });
  });
});
