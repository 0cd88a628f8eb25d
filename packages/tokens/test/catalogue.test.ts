import { describe, expect, it } from '@jest/globals';
import { TokenDefinitionView, type TokenEditor } from '@northstar/contracts';
import { createCatalogue } from '../src/index.js';

const catalogue = createCatalogue();

describe('The catalogue', () => {
  it('describes every token in the type that the contract gives', () => {
    const views = catalogue.list();
    expect(views.length).toBeGreaterThan(700);
    for (const view of views) expect(TokenDefinitionView.parse(view)).toEqual(view);
    expect(new Set(views.map(({ path }) => path)).size).toBe(views.length);
  });

  it('has defaults that would do as values', () => {
    for (const view of catalogue.list()) {
      if (view.default !== null) {
        const path = view.path.replace(/\*$/, 'any');
        expect([view.path, catalogue.find(path)?.check(view.default)]).toEqual([view.path, null]);
      }
      if (view.default_from !== undefined) {
        const other = catalogue.find(view.default_from)?.definition;
        // A fallback must be settled on the canvas root, and be of a type that will do.
        expect([view.path, other?.level]).not.toEqual([view.path, 'block']);
        expect(catalogue.view(other ?? never()).type.kind).toBe(view.type.kind);
      }
    }
  });

  it('finds a list with and without its brackets, and stores one spelling', () => {
    expect(catalogue.find('manual.items')?.path).toBe('manual.items[]');
    expect(catalogue.find('manual.items[]')?.path).toBe('manual.items[]');
  });

  it('finds open paths by any last word, and by no other', () => {
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

  it('knows neither constraints, nor export flags, nor what every object has', () => {
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
  ])('guesses for %s the path %s', (written, meant) => {
    expect(catalogue.nearest(written)).toContain(meant);
  });

  it.each([
    ['responsive.mobile.page.name', ['page.name']],
    ['responsive.tablet.button.label', ['button.label']],
    ['responsive.mobile.manual.items', ['manual.items[]']],
    ['content.bindings.a.b', ['content.bindings.a_b']],
    ['content.binding.a', ['content.bindings.a']],
    ['content.bindings.*', []],
  ])('guesses for %s only what may be set: %j', (written, meant) => {
    expect(catalogue.nearest(written)).toEqual(meant);
    for (const path of meant) expect(catalogue.find(path)?.path).toBe(path);
  });

  it('guesses nothing for what is like no path', () => {
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

  it('describes a token, or says which one may have been meant', () => {
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
  ])('lets %s be edited by a %s', (path, editor) => {
    expect(catalogue.describe(path).editor).toBe(editor);
  });

  it('says of a list what its items are, so that a form can be drawn', () => {
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
