import { beforeEach, describe, expect, it } from '@jest/globals';
import { TokenCatalog } from '@northstar/contracts';
import type { Breakpoint, CommandInput, JsonValue } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;
let rev: number;

beforeEach(async () => {
  opened = openVault();
  rev = 0;
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
  await add('hero', 'section');
  await add('card', 'container', 'hero');
  await add('cta', 'button', 'card');
});

async function apply(command: CommandInput): Promise<void> {
  rev = (await opened.vault.apply(scope, 'home', command)).current_rev;
}
const add = (element_id: string, kind: 'section' | 'container' | 'button', parent_id?: string) =>
  apply({
    type: 'add_element',
    base_rev: rev,
    args: { element_id, kind, ...(parent_id ? { parent_id } : {}) },
  });
const set = (element_id: string | null, token_path: string, value: JsonValue) =>
  apply({ type: 'set_token', base_rev: rev, args: { element_id, token_path, value } });

async function resolved(path: string, element_id?: string, breakpoint?: Breakpoint) {
  const { tokens } = await opened.vault.tokenCatalog(scope, 'home', {
    ...(element_id === undefined ? {} : { element_id }),
    ...(breakpoint === undefined ? {} : { breakpoint }),
  });
  const { value, source } = tokens.find(({ token_path }) => token_path === path) ?? {};
  return { value, layer: source?.layer, on: source?.element_id, from: source?.from_path };
}

describe('A token’s value', () => {
  it('is the contract’s default while nothing is set', async () => {
    expect(await resolved('text.color', 'cta')).toMatchObject({
      value: '#111827',
      layer: 'default',
    });
    expect(await resolved('page.id')).toMatchObject({ value: null, layer: 'default' });
  });

  it('is the root’s for every element, unless the element has its own', async () => {
    await set(null, 'layout.gap', '4px');
    expect(await resolved('layout.gap', 'cta')).toMatchObject({
      value: '4px',
      layer: 'canvas',
      on: undefined,
    });
    await set('cta', 'layout.gap', '8px');
    expect(await resolved('layout.gap', 'cta')).toMatchObject({
      value: '8px',
      layer: 'element',
      on: 'cta',
    });
    expect(await resolved('layout.gap')).toMatchObject({ value: '4px', layer: 'canvas' });
  });

  it('comes from the nearest ancestor when the token inherits, and not when it does not', async () => {
    await set(null, 'text.color', 'black');
    await set('hero', 'text.color', 'red');
    expect(await resolved('text.color', 'cta')).toMatchObject({
      value: 'red',
      layer: 'element',
      on: 'hero',
    });
    await set('card', 'text.color', 'blue');
    expect(await resolved('text.color', 'cta')).toMatchObject({ value: 'blue', on: 'card' });
    await set('hero', 'layout.gap', '4px');
    expect(await resolved('layout.gap', 'cta')).toMatchObject({ layer: 'default' });
  });

  it('is the override of the requested breakpoint', async () => {
    await set('cta', 'layout.gap', '8px');
    await set('cta', 'responsive.mobile.layout.gap', '2px');
    expect(await resolved('layout.gap', 'cta', 'mobile')).toEqual({
      value: '2px',
      layer: 'breakpoint',
      on: 'cta',
      from: 'responsive.mobile.layout.gap',
    });
    expect(await resolved('layout.gap', 'cta', 'tablet')).toMatchObject({
      value: '8px',
      layer: 'element',
    });
    expect(await resolved('layout.gap', 'cta')).toMatchObject({ value: '8px', layer: 'element' });
  });

  it('is inherited at a breakpoint too', async () => {
    await set(null, 'responsive.mobile.text.font.size', '14px');
    expect(await resolved('text.font.size', 'cta', 'mobile')).toMatchObject({
      value: '14px',
      layer: 'breakpoint',
    });
    await set('hero', 'responsive.mobile.text.font.size', '15px');
    expect(await resolved('text.font.size', 'cta', 'mobile')).toMatchObject({
      value: '15px',
      on: 'hero',
    });
  });

  it('falls back to the page’s UTM fields', async () => {
    expect(await resolved('button.utm.source', 'cta')).toMatchObject({
      value: null,
      layer: 'default',
      from: 'tracking.utm.default_source',
    });
    await set(null, 'tracking.utm.default_source', 'newsletter');
    expect(await resolved('button.utm.source', 'cta')).toMatchObject({
      value: 'newsletter',
      layer: 'canvas',
      from: 'tracking.utm.default_source',
    });
    await set('cta', 'button.utm.source', 'cta');
    expect(await resolved('button.utm.source', 'cta')).toMatchObject({
      value: 'cta',
      layer: 'element',
      from: undefined,
    });
  });

  it('of a typography slot is that of the page’s text, at its breakpoint too', async () => {
    await set(null, 'text.font.size', '18px');
    expect(await resolved('typography.title.font.size', 'cta')).toMatchObject({
      value: '18px',
      layer: 'canvas',
      from: 'text.font.size',
    });
    await set(null, 'responsive.mobile.text.font.size', '14px');
    expect(await resolved('typography.title.font.size', 'cta', 'mobile')).toMatchObject({
      value: '14px',
      layer: 'breakpoint',
    });
  });
});

describe('A token catalog', () => {
  it('is valid by the contract and has the actor of each value', async () => {
    await set('cta', 'button.label', 'Buy');
    const catalog = TokenCatalog.parse(
      await opened.vault.tokenCatalog(scope, 'home', { element_id: 'cta' }),
    );
    expect(catalog).toMatchObject({ canvas_id: 'home', rev });
    const label = catalog.tokens.find(({ token_path }) => token_path === 'button.label');
    expect(label).toMatchObject({
      value: 'Buy',
      source: {
        layer: 'element',
        element_id: 'cta',
        rev,
        contract_version: opened.vault.catalogue.version,
      },
      definition: { path: 'button.label', editor: 'input' },
    });
  });

  it('has the tokens that may be set there, and no others', async () => {
    const paths = async (element_id?: string) =>
      (
        await opened.vault.tokenCatalog(
          scope,
          'home',
          element_id === undefined ? {} : { element_id },
        )
      ).tokens.map(({ token_path }) => token_path);
    const onButton = await paths('cta');
    expect(onButton).toEqual(expect.arrayContaining(['button.label', 'layout.x', 'text.color']));
    for (const path of onButton) {
      const entry = opened.vault.catalogue.find(path);
      expect(entry?.definition.level === 'element' || entry?.definition.block === 'button').toBe(
        true,
      );
    }
    expect(onButton.some((path) => path.startsWith('responsive.'))).toBe(false);
    const onRoot = await paths();
    expect(onRoot).toEqual(expect.arrayContaining(['page.name', 'grid.cols_mobile', 'layout.x']));
    expect(onRoot.some((path) => path.startsWith('content.agent_name'))).toBe(false);
  });

  it('lists overrides after the other tokens, and includes them in the hash', async () => {
    const catalog = () => opened.vault.tokenCatalog(scope, 'home', { element_id: 'cta' });
    const overrides = async () =>
      (await catalog()).tokens
        .filter(({ token_path }) => token_path.startsWith('responsive.'))
        .map(({ token_path, value, source }) => [token_path, value, source.layer, source.rev]);
    const { resolved_hash } = await catalog();
    await set('hero', 'responsive.mobile.layout.gap', '2px');
    expect(await overrides()).toEqual([]);
    await set('cta', 'responsive.tablet.layout.gap', '4px');
    const onCta = ['responsive.tablet.layout.gap', '4px', 'element', rev];
    expect(await overrides()).toEqual([onCta]);
    await set('hero', 'responsive.mobile.text.color', 'red');
    expect(await overrides()).toEqual([
      ['responsive.mobile.text.color', 'red', 'element', rev],
      onCta,
    ]);
    expect((await catalog()).resolved_hash).not.toBe(resolved_hash);
    const asked = { element_id: 'cta', breakpoint: 'mobile' } as const;
    const onPhones = await opened.vault.tokenCatalog(scope, 'home', asked);
    expect(onPhones.tokens.some(({ token_path }) => token_path.startsWith('responsive.'))).toBe(
      false,
    );
  });

  it('of a graph includes the open paths that are set', async () => {
    const { vault } = opened;
    await vault.createCanvas(scope, { canvas_id: 'graph', kind: 'graph' });
    await vault.apply(scope, 'graph', {
      type: 'set_token',
      base_rev: 0,
      args: { token_path: 'content.agent_name.writer', value: 'Ada' },
    });
    const { tokens } = await vault.tokenCatalog(scope, 'graph');
    expect(
      tokens.find(({ token_path }) => token_path === 'content.agent_name.writer'),
    ).toMatchObject({ value: 'Ada' });
    expect(tokens.some(({ token_path }) => token_path.startsWith('page.'))).toBe(false);
  });

  it('can be limited to one group', async () => {
    const { tokens } = await opened.vault.tokenCatalog(scope, 'home', { group: 'animation' });
    expect(tokens.map(({ token_path }) => token_path)).toEqual(
      ['enabled', 'preset', 'trigger', 'duration_ms', 'delay_ms', 'easing'].map(
        (name) => `anim.${name}`,
      ),
    );
  });

  it('rejects a group without tokens, with the nearest groups', async () => {
    const error = {
      code: 'request.invalid',
      errors: [{ path: 'query.group', got: 'animatoin' }],
    };
    const asked = opened.vault.tokenCatalog(scope, 'home', { group: 'animatoin' });
    await expect(asked).rejects.toMatchObject(error);
    await expect(asked).rejects.toMatchObject({
      errors: [{ expected: expect.stringContaining('grid') as unknown, nearest: ['animation'] }],
    });
    expect(() => opened.vault.catalogue.list({ group: 'animatoin' })).toThrow(
      expect.objectContaining({ code: 'request.invalid' }),
    );
  });

  it('has a hash that changes with a value and is the same again when the value is', async () => {
    const hash = async (at?: number) =>
      (await opened.vault.tokenCatalog(scope, 'home', at === undefined ? {} : { rev: at }))
        .resolved_hash;
    const [first, then] = [await hash(), rev];
    await set(null, 'text.color', 'red');
    const second = await hash();
    await set(null, 'text.color', '#111827');
    expect(second).not.toBe(first);
    expect(await hash()).toBe(first);
    expect(await hash(then)).toBe(first);
  });

  it('can be read at every past revision', async () => {
    const then = rev;
    await set('cta', 'layout.gap', '8px');
    const before = await opened.vault.tokenCatalog(scope, 'home', { element_id: 'cta', rev: then });
    expect(before.rev).toBe(then);
    expect(before.tokens.find(({ token_path }) => token_path === 'layout.gap')?.source.layer).toBe(
      'default',
    );
    await expect(
      opened.vault.tokenCatalog(scope, 'home', { element_id: 'cta', rev: 1 }),
    ).rejects.toMatchObject({ code: 'element.not_found' });
    await expect(opened.vault.tokenCatalog(scope, 'home', { rev: 99 })).rejects.toMatchObject({
      code: 'canvas.rev_unknown',
    });
  });
});
