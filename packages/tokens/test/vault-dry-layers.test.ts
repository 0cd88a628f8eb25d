import { beforeEach, describe, expect, it } from '@jest/globals';
import { RevisionResult } from '@northstar/contracts';
import type { JsonValue, Scope, ScopeLayer, Touched } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

const onPhone = { ...scope, surface_id: 'phone' };
const onWall = { ...scope, surface_id: 'wall' };
const elsewhere = { ...scope, project_id: 'prj_b' };
const all = ['mobile', 'tablet', 'desktop'];

let opened: OpenedVault;

beforeEach(() => {
  opened = openVault();
});

const make = (canvas_id: string, of: Scope = scope, kind: 'page' | 'graph' = 'page') =>
  opened.vault.createCanvas(of, { canvas_id, kind });
async function add(on: string, element_id: string): Promise<void> {
  const { head_rev: base_rev } = await opened.vault.getCanvas(scope, on);
  const args = { element_id, kind: 'container' } as const;
  await opened.vault.apply(scope, on, { type: 'add_element', base_rev, args });
}
async function set(
  on: string,
  token_path: string,
  value: JsonValue,
  element_id: string | null = null,
): Promise<void> {
  const { head_rev: base_rev } = await opened.vault.getCanvas(scope, on);
  const args = { element_id, token_path, value };
  await opened.vault.apply(scope, on, { type: 'set_token', base_rev, args });
}
async function promote(on: string, token_path: string): Promise<RevisionResult> {
  const { head_rev: base_rev } = await opened.vault.getCanvas(scope, on);
  const args = { token_paths: [token_path] };
  const command = { type: 'promote', base_rev, dry_run: true, args } as const;
  return RevisionResult.parse(await opened.vault.apply(scope, on, command));
}
async function setLayer(
  of: Scope,
  layer: ScopeLayer,
  token_path: string,
  value: JsonValue,
  dry_run = false,
): Promise<RevisionResult> {
  const { head_rev } = await opened.vault.scopeTokens(of, layer);
  const args = { token_path, value };
  const command = { type: 'set_token', base_rev: head_rev, dry_run, args } as const;
  return RevisionResult.parse(await opened.vault.applyScope(of, layer, command));
}
const dry = async (...args: [Scope, ScopeLayer, string, JsonValue]): Promise<Touched | undefined> =>
  (await setLayer(...args, true)).touched;

describe('A dry run on a layer', () => {
  it('lists the canvases that would change, and the breakpoints, and writes nothing', async () => {
    for (const id of ['home', 'other', 'third']) await make(id);
    await set('home', 'text.color', 'red');
    const result = await setLayer(scope, 'project', 'text.color', 'blue', true);
    expect(result).toMatchObject({
      status: 'dry_run',
      current_rev: 0,
      changes: [{ token_path: 'text.color', before: null, after: 'blue' }],
    });
    expect(result.touched).toEqual({
      elements: [],
      element_count: 0,
      breakpoints: all,
      canvases: ['other', 'third'],
      canvas_count: 2,
      by_canvas: [
        { canvas_id: 'other', element_count: 0 },
        { canvas_id: 'third', element_count: 0 },
      ],
      beyond_scope: false,
    });
    expect((await opened.vault.scopeTokens(scope, 'project')).rev).toBe(0);
    const mobile = await dry(scope, 'project', 'responsive.mobile.layout.gap', '4px');
    expect(mobile).toMatchObject({ breakpoints: ['mobile'], canvas_count: 3 });
  });

  it('lists the elements of those canvases, and counts them by canvas', async () => {
    for (const id of ['b', 'a']) {
      await make(id);
      for (const element of ['one', 'two']) await add(id, element);
    }
    await set('b', 'layout.gap', '1px', 'one');
    expect(await dry(scope, 'project', 'layout.gap', '4px')).toMatchObject({
      elements: ['one', 'two', 'two'],
      element_count: 3,
      by_canvas: [
        { canvas_id: 'a', element_count: 2 },
        { canvas_id: 'b', element_count: 1 },
      ],
    });
  });

  it('lists a canvas of which only elements would change', async () => {
    await make('home');
    await add('home', 'box');
    await set('home', 'layout.gap', '1px', 'box');
    await setLayer(scope, 'project', 'layout.gap', '4px');
    // The root has this value already; an override takes precedence over the box’s plain value.
    expect(await dry(scope, 'project', 'responsive.mobile.layout.gap', '4px')).toMatchObject({
      canvases: ['home'],
      elements: ['box'],
      breakpoints: ['mobile'],
    });
  });

  it('excludes a surface’s canvas whose own layer sets the path', async () => {
    await make('c1');
    await make('cs', onPhone);
    await setLayer(onPhone, 'surface', 'text.color', 'green');
    expect((await dry(scope, 'project', 'text.color', 'red'))?.canvases).toEqual(['c1']);
    expect((await dry(onPhone, 'surface', 'text.color', 'red'))?.canvases).toEqual(['c1', 'cs']);
  });

  it('lists a canvas of no surface that changes only for readers of another surface', async () => {
    await make('c1');
    await make('cs', onPhone);
    await setLayer(onPhone, 'surface', 'text.color', 'green');
    expect(await dry(onPhone, 'project', 'text.color', 'red')).toMatchObject({
      canvases: ['c1'],
      canvas_count: 1,
      breakpoints: all,
    });
    // Only readers on the wall would see it, because the project’s value is green too.
    await setLayer(scope, 'project', 'text.color', 'green');
    await setLayer(onWall, 'surface', 'text.color', 'blue');
    expect((await dry(onWall, 'surface', 'text.color', 'red'))?.canvases).toEqual(['c1']);
    expect((await dry(onPhone, 'project', 'text.color', 'green'))?.canvas_count).toBe(0);
  });

  it('neither lists nor counts canvases outside the scope, and sets beyond_scope', async () => {
    await make('c1');
    await make('cs', onPhone);
    await make('c2', elsewhere);
    const one = { canvases: ['c1', 'cs'], canvas_count: 2 };
    expect(await dry(scope, 'tenant', 'text.color', 'red')).toMatchObject({
      ...one,
      beyond_scope: true,
    });
    expect(await dry(scope, 'project', 'text.color', 'red')).toMatchObject({
      ...one,
      beyond_scope: false,
    });
    expect(await dry(onWall, 'project', 'text.color', 'red')).toMatchObject({
      canvases: ['c1'],
      beyond_scope: true,
    });
    expect((await dry(onWall, 'surface', 'text.color', 'red'))?.beyond_scope).toBe(false);
  });

  it('excludes graph canvases for tokens that they do not have', async () => {
    await make('page');
    await make('graph', scope, 'graph');
    expect((await dry(scope, 'project', 'button.label', 'Buy'))?.canvases).toEqual(['page']);
    expect((await dry(scope, 'tenant', 'seo.title', 'Shop'))?.canvases).toEqual(['page']);
    expect((await dry(scope, 'tenant', 'text.color', 'red'))?.canvas_count).toBe(2);
  });

  it('excludes canvases that have the same value by another path', async () => {
    await make('home');
    await make('other');
    await set('home', 'responsive.mobile.text.color', 'red');
    await set('home', 'text.color', 'red');
    await set('home', 'typography.title.color', 'red');
    const path = 'responsive.mobile.typography.title.color';
    expect((await dry(scope, 'tenant', path, 'red'))?.canvases).toEqual(['other']);
  });

  it('lists none when a stronger layer sets the path, or nothing changes', async () => {
    await make('home', onPhone);
    await setLayer(onPhone, 'surface', 'text.color', 'red');
    const nobody = { canvases: [], canvas_count: 0, elements: [], breakpoints: [] };
    expect(await dry(onPhone, 'tenant', 'text.color', 'blue')).toMatchObject(nobody);
    await make('other');
    await setLayer(scope, 'tenant', 'text.color', 'red');
    expect(await dry(scope, 'tenant', 'text.color', 'red')).toMatchObject(nobody);
  });

  it('lists at most a hundred, and counts all', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `c${String(index).padStart(3, '0')}`);
    for (const name of names) await make(name);
    await set('c001', 'text.color', 'red');
    const touched = await dry(scope, 'project', 'text.color', 'red');
    expect(touched).toMatchObject({ canvas_count: 119, canvases: { length: 100 } });
    expect(touched?.canvases).toEqual(names.filter((name) => name !== 'c001').slice(0, 100));
    expect(touched).not.toHaveProperty('approximate');
  });

  it('counts canvases that are too many to compare, and marks the answer as approximate', async () => {
    for (let index = 0; index < 1_002; index += 1) {
      await make(`c${index}`);
      await set(`c${index}`, 'text.color', `rgb(${index % 256} ${index >> 8} 0)`);
    }
    expect(await dry(scope, 'project', 'text.color', 'red')).toMatchObject({
      canvas_count: 2,
      approximate: true,
    });
  });
});

describe('A dry run of a promotion', () => {
  it('lists the other canvases with their elements, and the layer’s changes', async () => {
    for (const id of ['home', 'other']) {
      await make(id);
      await add(id, `${id}-box`);
    }
    await set('home', 'text.color', 'red');
    expect(await promote('home', 'text.color')).toMatchObject({
      changes: [{ before: 'red', after: null }],
      layer: {
        layer: 'project',
        current_rev: 0,
        changes: [{ token_path: 'text.color', before: null, after: 'red' }],
      },
      touched: {
        elements: ['other-box'],
        element_count: 1,
        canvases: ['other'],
        canvas_count: 1,
        by_canvas: [{ canvas_id: 'other', element_count: 1 }],
        breakpoints: all,
      },
    });
  });

  it('lists the canvas itself when a reader of a surface would see a change', async () => {
    await make('home');
    await set('home', 'text.color', 'red');
    await setLayer(onPhone, 'surface', 'text.color', 'green');
    expect((await promote('home', 'text.color')).touched).toMatchObject({
      canvases: ['home'],
      canvas_count: 1,
    });
  });
});
