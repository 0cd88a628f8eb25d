import { describe, expect, it } from '@jest/globals';
import { TokenDefinitionView, type TokenEditor } from '@northstar/contracts';
import { createCatalogue } from '../src/index.js';

const catalogue = createCatalogue();

describe('The catalogue', () => {
  it('describes every token as a TokenDefinitionView', () => {
    const views = catalogue.list();
    expect(views.length).toBeGreaterThan(700);
    for (const view of views) expect(TokenDefinitionView.parse(view)).toEqual(view);
    expect(new Set(views.map(({ path }) => path)).size).toBe(views.length);
  });

  it('has defaults that are valid values', () => {
    for (const view of catalogue.list()) {
      if (view.default !== null) {
        const path = view.path.replace(/\*$/, 'any');
        expect([view.path, catalogue.find(path)?.validate(view.default)]).toEqual([view.path, []]);
      }
      if (view.default_from !== undefined) {
        const other = catalogue.find(view.default_from)?.definition;
        // The fallback must exist on the canvas root and have the same kind of type.
        expect([view.path, other?.level]).not.toEqual([view.path, 'block']);
        expect(catalogue.view(other ?? never()).type.kind).toBe(view.type.kind);
      }
    }
  });

  it('finds a list with and without its brackets, and returns one spelling', () => {
    expect(catalogue.find('manual.items')?.path).toBe('manual.items[]');
    expect(catalogue.find('manual.items[]')?.path).toBe('manual.items[]');
  });

  it('finds open paths by any last word that is a name', () => {
    expect(catalogue.find('content.bindings.input_1')?.path).toBe('content.bindings.input_1');
    for (const path of [
      'content.bindings.*',
      'content.bindings.',
      'content.bindings.a.b',
      'content.bindings.a-b',
      'content.bindings',
    ]) {
      expect(catalogue.find(path)).toBeUndefined();
    }
  });

  it('finds no constraints, export flags or members of Object.prototype', () => {
    for (const path of [
      'constraints.locked',
      'export.amp',
      '__proto__',
      'constructor',
      'toString',
      '',
      '[]',
    ]) {
      expect(catalogue.find(path)).toBeUndefined();
    }
  });

  it.each([
    ['text.colour', 'text.color'],
    ['layout.paddingTop', 'layout.padding.top'],
    ['responsive.mobile.text.colr', 'responsive.mobile.text.color'],
    ['tile.show_titel', 'tile.show_title'],
    ['manual.item', 'manual.items[]'],
    ['border.radius', 'style.border.radius'],
  ])('suggests for %s the path %s', (written, meant) => {
    expect(catalogue.nearest(written)).toContain(meant);
  });

  it.each([
    ['responsive.mobile.page.name', ['page.name']],
    ['responsive.tablet.button.label', ['button.label']],
    ['responsive.mobile.manual.items', ['manual.items[]']],
    ['content.bindings.a.b', ['content.bindings.a_b']],
    ['content.binding.a', ['content.bindings.a']],
    ['content.bindings.*', []],
  ])('suggests for %s only paths that can be set: %j', (written, meant) => {
    expect(catalogue.nearest(written)).toEqual(meant);
    for (const path of meant) expect(catalogue.find(path)?.path).toBe(path);
  });

  it('suggests nothing for a path that is similar to none', () => {
    expect(catalogue.nearest('constraints.locked')).toEqual([]);
    expect(catalogue.nearest('x'.repeat(200))).toEqual([]);
  });

  it('lists by level, block, group and words', () => {
    const paths = (filter: Parameters<typeof catalogue.list>[0]) =>
      catalogue.list(filter).map(({ path }) => path);
    expect(paths({ level: 'graph' })).toEqual([
      'content.agent_name.*',
      'content.framework_name.*',
      'content.connector_name.*',
      'content.connector_version.*',
      'content.bindings.*',
    ]);
    expect(paths({ block: 'fact' })).toEqual(['fact.title', 'fact.body', 'fact.schema.enabled']);
    expect(paths({ group: 'overlay', level: 'element', q: 'TEXT gradient' })).toContain(
      'style.text_gradient',
    );
    expect(paths({ block: 'multi21', q: 'phones' })).toEqual(['grid.cols_mobile']);
    expect(paths({ q: 'no such thing' })).toEqual([]);
  });

  it('describes a token, or suggests the nearest one', () => {
    expect(catalogue.describe('anim.duration_ms')).toMatchObject({
      level: 'element',
      type: { kind: 'integer', min: 0, max: 60000, unit: 'ms', step: 50 },
      default: 400,
      inherits: false,
      label: 'Duration',
      group: 'animation',
      editor: 'slider',
      contract: { file: 'contracts/TOKENS_CONTRACT_v1.md' },
    });
    expect(catalogue.describe('content.bindings.*').path).toBe('content.bindings.*');
    expect(() => catalogue.describe('text.colour')).toThrow(
      expect.objectContaining({
        code: 'token.not_found',
        errors: [
          expect.objectContaining({ nearest: expect.arrayContaining(['text.color']) as unknown }),
        ],
      }),
    );
  });

  it.each<[string, TokenEditor]>([
    ['style.opacity', 'slider'],
    ['grid.cols_mobile', 'slider'],
    ['tile.show_title', 'toggle'],
    ['page.template_kind', 'select'],
    ['text.case', 'select'],
    ['page.background.color', 'color'],
    ['layout.width', 'length'],
    ['button.label', 'input'],
    ['content.text', 'textarea'],
    ['faq.items[]', 'list'],
    ['seo.schema_jsonld', 'object'],
  ])('edits %s with a %s', (path, editor) => {
    expect(catalogue.describe(path).editor).toBe(editor);
  });

  it('describes the items of a list, so that an editor can draw a form', () => {
    const { type } = catalogue.describe('manual.items');
    expect(type).toMatchObject({
      kind: 'list',
      max: 200,
      items: { kind: 'ref', name: 'ManualItem' },
    });
    expect(Object.keys(Object(type.items?.schema?.['$defs']) as object)).toEqual(
      expect.arrayContaining(['ManualItemRef', 'ManualItemInline']),
    );
    expect(catalogue.describe('grid.aspect_ratio').type.options).toEqual([
      '1:1',
      '4:3',
      '16:9',
      '9:16',
    ]);
  });
});

function never(): never {
  throw new Error('A default refers to an unknown path');
}
