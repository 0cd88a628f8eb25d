import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  Explanation,
  RedundantValues,
  TokenCatalog,
  type JsonValue,
  type Scope,
  type ScopeLayer,
} from '@northstar/contracts';
import type { ExplainQuery, TokenCatalogQuery } from '../src/index.js';
import { openCanvas, type CanvasInTest } from './canvas-in-test.js';
import { scope } from './open-vault.js';

const onPhone: Scope = { ...scope, surface_id: 'phone' };

let home: CanvasInTest;
beforeEach(async () => {
  home = await openCanvas();
  await home.add('hero');
  await home.do({
    type: 'add_element',
    args: { element_id: 'cta', kind: 'button', parent_id: 'hero' },
  });
});

async function say(layer: ScopeLayer, token_path: string, value: JsonValue): Promise<void> {
  const { head_rev } = await home.vault.scopeTokens(onPhone, layer);
  const args = { token_path, value };
  await home.vault.applyScope(onPhone, layer, { type: 'set_token', base_rev: head_rev, args });
}
const catalog = async (query: TokenCatalogQuery = {}, as = onPhone) =>
  TokenCatalog.parse(await home.vault.tokenCatalog(as, 'home', query));
const explain = async (query: ExplainQuery, as = onPhone) =>
  Explanation.parse(await home.vault.explainToken(as, 'home', query));

async function seen(path: string, query: TokenCatalogQuery = {}, as = onPhone) {
  const { tokens } = await catalog(query, as);
  const { value, source } = tokens.find(({ token_path }) => token_path === path) ?? {};
  return [value, source?.layer];
}

describe('A layer’s value', () => {
  it('applies below the canvas root, a narrower layer’s before a wider one’s', async () => {
    await say('tenant', 'layout.gap', '1px');
    expect(await seen('layout.gap', { element_id: 'cta' })).toEqual(['1px', 'tenant']);
    await say('project', 'layout.gap', '2px');
    expect(await seen('layout.gap', { element_id: 'cta' })).toEqual(['2px', 'project']);
    await say('surface', 'layout.gap', '3px');
    expect(await seen('layout.gap', { element_id: 'cta' })).toEqual(['3px', 'surface']);
    await home.set('layout.gap', '4px');
    expect(await seen('layout.gap', { element_id: 'cta' })).toEqual(['4px', 'canvas']);
    await home.set('layout.gap', '5px', 'cta');
    expect(await seen('layout.gap', { element_id: 'cta' })).toEqual(['5px', 'element']);
    expect(await seen('layout.gap')).toEqual(['4px', 'canvas']);
  });

  it('may be of a page, element or block token', async () => {
    await say('project', 'page.background.color', 'red');
    await say('project', 'button.variant', 'ghost');
    expect(await seen('page.background.color')).toEqual(['red', 'project']);
    expect(await seen('button.variant')).toEqual(['ghost', 'project']);
    expect(await seen('button.variant', { element_id: 'cta' })).toEqual(['ghost', 'project']);
    expect(await seen('button.variant', { element_id: 'hero' })).toEqual([undefined, undefined]);
  });

  it('is used by defaults that are another path’s value', async () => {
    await say('tenant', 'text.font.size', '18px');
    const { tokens } = await catalog({ element_id: 'cta' });
    const title = tokens.find(({ token_path }) => token_path === 'typography.title.font.size');
    expect(title).toMatchObject({
      value: '18px',
      source: { layer: 'tenant', from_path: 'text.font.size', rev: 1 },
    });
    await say('project', 'tracking.utm.default_source', 'mail');
    expect(await seen('button.utm.source', { element_id: 'cta' })).toEqual(['mail', 'project']);
  });

  it('for a breakpoint takes precedence over any plain value, wherever that is set', async () => {
    await say('tenant', 'responsive.mobile.layout.gap', '1px');
    await home.set('layout.gap', '5px', 'cta');
    const on = { element_id: 'cta', breakpoint: 'mobile' } as const;
    expect(await seen('layout.gap', on)).toEqual(['1px', 'breakpoint']);
    expect(await seen('layout.gap', { ...on, breakpoint: 'tablet' })).toEqual(['5px', 'element']);
    await say('surface', 'responsive.mobile.layout.gap', '2px');
    expect(await seen('layout.gap', on)).toEqual(['2px', 'breakpoint']);
    await home.set('responsive.mobile.layout.gap', '3px', 'hero');
    expect(await seen('layout.gap', on)).toEqual(['2px', 'breakpoint']);
    await home.set('responsive.mobile.layout.gap', '4px', 'cta');
    expect(await seen('layout.gap', on)).toEqual(['4px', 'breakpoint']);
  });

  it('of a surface applies to its own canvases for every caller, and to those of no surface for its callers', async () => {
    await home.vault.createCanvas(onPhone, { canvas_id: 'tour', kind: 'page' });
    await say('surface', 'text.color', 'red');
    const color = async (as: Scope, canvas_id: string) =>
      (await home.vault.tokenCatalog(as, canvas_id)).tokens.find(
        ({ token_path }) => token_path === 'text.color',
      )?.value;
    expect(await color(scope, 'tour')).toBe('red');
    expect(await color(onPhone, 'tour')).toBe('red');
    expect(await color(onPhone, 'home')).toBe('red');
    expect(await color(scope, 'home')).toBe('#111827');
    expect(await color({ ...scope, surface_id: 'wall' }, 'home')).toBe('#111827');
  });

  it('is read as of the time of the requested revision, and so never changes', async () => {
    await say('project', 'text.color', 'red');
    await home.set('layout.gap', '4px');
    const then = (await home.snapshot()).rev;
    await say('project', 'text.color', 'blue');
    await home.set('layout.gap', '8px');
    await say('project', 'text.color', 'green');
    expect(await seen('text.color', { rev: then - 1 })).toEqual(['#111827', 'default']);
    expect(await seen('text.color', { rev: then })).toEqual(['red', 'project']);
    expect(await seen('text.color', { rev: then + 1 })).toEqual(['blue', 'project']);
    expect(await seen('text.color')).toEqual(['green', 'project']);
    expect((await explain({ path: 'text.color', rev: then })).token.value).toBe('red');
  });
});

describe('A resolved hash', () => {
  it('is the same for the same values, whatever layer they come from', async () => {
    const [on, path] = [{ element_id: 'cta' }, 'typography.title.color'];
    const hash = async () => (await catalog(on)).resolved_hash;
    const plain = await hash();
    await home.set(path, 'red', 'cta');
    const red = await hash();
    expect(red).not.toBe(plain);
    const move = async (from: () => Promise<unknown>, to: () => Promise<unknown>) => {
      await from();
      expect(await hash()).toBe(plain);
      await to();
      expect(await hash()).toBe(red);
    };
    const unset = (args: { element_id?: string }) => () =>
      home.do({ type: 'unset_token', args: { token_path: path, ...args } });
    await move(unset(on), () => home.set(path, 'red', 'hero'));
    await move(unset({ element_id: 'hero' }), () => home.set(path, 'red'));
    await move(unset({}), () => say('project', path, 'red'));
  });
});

describe('An explanation', () => {
  it('lists every rung of the ladder, with the reason why it did not win', async () => {
    await say('tenant', 'layout.gap', '1px');
    await home.set('layout.gap', '2px', 'hero');
    await home.set('layout.gap', '4px');
    const explained = await explain({ path: 'layout.gap', element_id: 'cta' });
    expect(explained).toMatchObject({
      canvas_id: 'home',
      element_id: 'cta',
      breakpoint: null,
      token: { token_path: 'layout.gap', value: '4px', source: { layer: 'canvas' } },
    });
    const rungs = explained.ladder.map(({ layer, element_id, value, won, lost_because }) => [
      ...[layer, element_id, value],
      won ? 'won' : lost_because,
    ]);
    expect(rungs).toEqual([
      ['element', 'cta', null, 'unset'],
      ['element', 'hero', '2px', 'not_inherited'],
      ['canvas', undefined, '4px', 'won'],
      ['surface', undefined, null, 'unset'],
      ['project', undefined, null, 'unset'],
      ['tenant', undefined, '1px', 'outweighed'],
      ['default', undefined, '0px', 'outweighed'],
    ]);
    expect(explained.ladder[2]).toMatchObject({
      rev: explained.rev,
      contract_version: home.vault.catalogue.version,
    });
  });

  it('lists the breakpoint’s path on every rung before the plain path', async () => {
    await say('project', 'responsive.mobile.text.color', 'red');
    await home.set('text.color', 'blue', 'hero');
    const query = { path: 'text.color', element_id: 'cta', breakpoint: 'mobile' } as const;
    const { token, ladder, breakpoint } = await explain(query);
    expect(breakpoint).toBe('mobile');
    expect(token).toMatchObject({
      value: 'red',
      source: { layer: 'breakpoint', from_path: 'responsive.mobile.text.color' },
    });
    expect(ladder.map(({ layer }) => layer)).toEqual([
      ...Array.from({ length: 6 }, () => 'breakpoint'),
      ...['element', 'element', 'canvas', 'surface', 'project', 'tenant', 'default'],
    ]);
    expect(ladder.slice(0, 6).map(({ token_path }) => token_path)).toEqual(
      Array.from({ length: 6 }, () => 'responsive.mobile.text.color'),
    );
    expect(ladder.slice(0, 6).map(({ held_in }) => held_in)).toEqual([
      ...['element', 'element', 'canvas', 'surface', 'project', 'tenant'],
    ]);
    expect(token.source.held_in).toBe('project');
    expect(ladder[7]?.held_in).toBeUndefined();
    expect(ladder.findIndex(({ won }) => won)).toBe(4);
    expect(ladder[7]).toMatchObject({
      element_id: 'hero',
      value: 'blue',
      lost_because: 'outweighed',
    });
  });

  it('continues with the ladder of the path that is the default', async () => {
    await say('tenant', 'responsive.mobile.text.font.size', '14px');
    await home.set('text.font.size', '18px');
    const query = { path: 'typography.title.font.size', element_id: 'cta' };
    const { token, ladder } = await explain({ ...query, breakpoint: 'mobile' });
    expect(token).toMatchObject({
      value: '14px',
      source: {
        layer: 'breakpoint',
        held_in: 'tenant',
        from_path: 'responsive.mobile.text.font.size',
      },
    });
    const lower = ladder.slice(12).map(({ layer, token_path }) => `${layer} ${token_path}`);
    expect(lower).toEqual([
      ...Array.from({ length: 4 }, () => 'breakpoint responsive.mobile.text.font.size'),
      ...['canvas', 'surface', 'project', 'tenant', 'default'].map((at) => `${at} text.font.size`),
    ]);
    expect((await explain(query)).token).toMatchObject({ value: '18px' });
  });

  it('marks rungs where a token is not allowed, or is not inherited', async () => {
    const { ladder } = await explain({ path: 'button.style.color', element_id: 'cta' });
    expect(ladder[1]).toMatchObject({ element_id: 'hero', lost_because: 'not_applicable' });
    const own = await explain({ path: 'layout.gap', element_id: 'cta' });
    expect(own.ladder[1]).toMatchObject({ element_id: 'hero', lost_because: 'not_inherited' });
  });

  it('always has one rung that won, even a default of null', async () => {
    const { token, ladder } = await explain({ path: 'page.slug' });
    expect(token).toMatchObject({ value: null, source: { layer: 'default' } });
    expect(ladder.filter(({ won }) => won)).toEqual([
      {
        layer: 'default',
        token_path: 'page.slug',
        value: null,
        won: true,
        contract_version: home.vault.catalogue.version,
      },
    ]);
  });

  it('is rejected for unknown paths, and where the token is not allowed', async () => {
    await expect(explain({ path: 'text.colour' })).rejects.toMatchObject({
      code: 'token.unknown',
      errors: [{ nearest: expect.arrayContaining(['text.color']) as unknown }],
    });
    await expect(explain({ path: 'page.name', element_id: 'cta' })).rejects.toMatchObject({
      code: 'token.level',
    });
    await expect(explain({ path: 'text.color', element_id: 'nobody' })).rejects.toMatchObject({
      code: 'element.not_found',
    });
    await expect(explain({ path: 'text.color', rev: 99 })).rejects.toMatchObject({
      code: 'canvas.rev_unknown',
    });
    await expect(
      home.vault.explainToken(scope, scope.project_id, { path: 'text.color' }),
    ).rejects.toMatchObject({ code: 'canvas.not_found' });
  });
});

describe('Redundant values', () => {
  const redundant = async () =>
    RedundantValues.parse(await home.vault.listRedundantValues(onPhone, 'home'));
  const listed = async () =>
    (await redundant()).items.map(
      ({ element_id, token_path, inherited }) =>
        `${element_id ?? 'root'} ${token_path} ← ${inherited.layer} ${inherited.element_id ?? ''}`,
    );

  it('are those that the element would have anyway, from a layer, the root, an ancestor or the default', async () => {
    await say('project', 'text.color', 'red');
    await home.set('text.color', 'red');
    await home.set('layout.gap', '0px', 'cta');
    await home.set('text.font.size', '18px', 'hero');
    await home.set('text.font.size', '18px', 'cta');
    await home.set('text.case', 'upper', 'cta');
    expect(await listed()).toEqual([
      'root text.color ← project ',
      'cta layout.gap ← default ',
      'cta text.font.size ← element hero',
    ]);
  });

  it('for a breakpoint are compared with what that breakpoint would have', async () => {
    await home.set('layout.gap', '4px', 'cta');
    await home.set('responsive.mobile.layout.gap', '4px', 'cta');
    expect(await listed()).toEqual(['cta responsive.mobile.layout.gap ← element cta']);
    await home.set('responsive.mobile.layout.gap', '2px');
    expect(await listed()).toEqual([]);
    await home.set('responsive.mobile.layout.gap', '2px', 'cta');
    expect(await listed()).toEqual(['cta responsive.mobile.layout.gap ← breakpoint ']);
  });

  it('exclude those that hide an element’s own value at a breakpoint', async () => {
    await home.set('layout.gap', '4px');
    await home.set('responsive.mobile.layout.gap', '4px');
    expect(await listed()).toEqual(['root responsive.mobile.layout.gap ← canvas ']);
    await home.set('layout.gap', '8px', 'cta');
    expect(await listed()).toEqual([]);
  });

  it('exclude those whose default differs at some breakpoint', async () => {
    await home.set('text.font.size', '18px');
    await home.set('typography.title.font.size', '18px');
    expect(await listed()).toEqual(['root typography.title.font.size ← canvas ']);
    await home.set('responsive.mobile.text.font.size', '14px');
    expect(await listed()).toEqual([]);
  });

  it('are compared as JSON, whatever the order of members', async () => {
    await home.set('data_binding.merge_tags', { a: 1, b: 2 });
    await home.set('data_binding.merge_tags', { b: 2, a: 1 }, 'cta');
    expect(await listed()).toEqual(['cta data_binding.merge_tags ← canvas ']);
  });
});
