import { describe, expect, it } from '@jest/globals';
import {
  exportDesignTokens,
  importDesignTokens,
  type JsonObject,
} from '../../src/design-tokens/index.js';
import { writeMapping } from '../../src/design-tokens/writing/write-mapping.js';
import { black, blue, typography } from './documents.js';
import { catalogue, exported, imported } from './exchange.js';

describe('Exporting with the document of an import', () => {
  const document = {
    $description: 'Our brand',
    $extensions: { 'org.example.tool': { a: [1, { b: null }] } },
    palette: {
      $type: 'color',
      $extensions: { 'org.example.group': true },
      $deprecated: 'soon',
      ink: { $value: black, $extensions: { 'org.example.id': 'K1' } },
      sky: {
        $value: blue,
        $extensions: { 'dev.northstar.token_path': ['button.style.background.color'] },
      },
      link: { $value: '{palette.sky}' },
    },
    text: {
      color: {
        $value: '{palette.ink}',
        $description: 'Ours',
        $extensions: { 'org.example.id': 'K2' },
      },
      outline: { color: { $value: '{text.color}' } },
    },
    heads: { title: { $type: 'typography', $value: typography() } },
    broken: { $value: '{nothing}' },
  } satisfies JsonObject;

  it('returns the same document when no value was changed', () => {
    const { values, kept } = imported(document);
    expect(Object.keys(values)).toHaveLength(8);
    const back = exported(values, kept);
    expect(back.unmapped).toEqual([]);
    expect(back.document).toEqual(document);
  });

  it('writes a changed value and keeps the value of tokens that refer to it', () => {
    const { values, kept } = imported(document);
    const changed = { ...values, 'text.color': '#ffffff', 'typography.title.font.size': '3rem' };
    const back = exported(changed, kept);
    const again = imported(back.document);
    expect(again.values).toEqual(changed);
    expect(back.document['palette']).toEqual(document.palette);
    expect(back.document['broken']).toEqual(document.broken);
    expect(back.document['text']).toMatchObject({
      color: {
        $value: { components: [1, 1, 1], hex: '#ffffff' },
        $description: 'Ours',
        $extensions: { 'org.example.id': 'K2' },
      },
      // It referred to text.color, whose value has changed.
      outline: { color: { $value: { components: [0, 0, 0], hex: '#000000' } } },
    });
  });

  it('does not write values that were unset', () => {
    const { values, kept } = imported(document);
    const unset = [
      'text.color',
      'button.style.background.color',
      'typography.title.letter_spacing',
    ];
    const fewer = Object.fromEntries(
      Object.entries(values).filter(([path]) => !unset.includes(path)),
    );
    const back = exported(fewer, kept);
    expect(imported(back.document).values).toEqual(fewer);
    expect(back.document).toMatchObject({
      palette: { sky: { $value: blue, $extensions: { 'dev.northstar.token_path': [] } } },
      text: { color: { $value: '{palette.ink}' }, outline: { color: { $value: '{text.color}' } } },
    });
    const { document: bare } = exported(
      {},
      imported({ text: { case: {}, color: { $type: 'color', $value: black } } }).kept,
    );
    expect(bare).toEqual({ text: { case: {} } });
  });

  it('overrides tokens that a group takes from the group that it extends', () => {
    const extending = {
      text: { $type: 'color', color: { $value: black } },
      typography: { title: { $extends: '{text}' }, body: { $extends: '{text}' } },
    };
    const { kept, values } = imported(extending);
    expect(values).toEqual({
      'text.color': '#000000',
      'typography.title.color': '#000000',
      'typography.body.color': '#000000',
    });
    const changed = { 'text.color': '#ffffff', 'typography.title.color': '#000000' };
    expect(imported(exported(changed, kept).document).values).toEqual(changed);
  });

  it('keeps members of any name and does not modify its input', () => {
    const text =
      '{"$extensions":{"org.example":{"__proto__":{"polluted":true}}},"__proto__":{"$type":"number","$value":1}}';
    const { kept } = importDesignTokens(text, { catalogue });
    const frozen = JSON.stringify(kept);
    const back = exported({ 'text.color': '#000000' }, kept);
    expect(JSON.stringify(back.document)).toContain('"__proto__":{"polluted":true}');
    expect(JSON.stringify(kept)).toBe(frozen);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('writes a value into the root’s extensions when a token is in its path', () => {
    const { kept } = imported({ text: { font: { $type: 'number', $value: 1 } } });
    const values = { 'text.font.size': '16px', 'text.color': '#000000' };
    const back = exported(values, kept);
    expect(back.unmapped).toEqual([
      { token_path: 'text.font.size', reason: expect.stringContaining('in its path') },
    ]);
    expect(imported(back.document).values).toEqual(values);
  });

  it('can be imported after the catalogue has changed', () => {
    const made = imported(document, { 'palette.link': ['link.color', 'text.fill.color'] });
    const gone = ['link.color', 'button.style.background.color', 'text.color'];
    const later = {
      find: (path: string) => (gone.includes(path) ? undefined : catalogue.find(path)),
      nearest: (path: string) => catalogue.nearest(path),
    };
    const kept = made.kept && { ...made.kept, document: writeMapping(document, made.kept.mapping) };
    const values = made.updates.map(({ token_path, value }) =>
      token_path === 'text.outline.color' ? { token_path, value: 7 } : { token_path, value },
    );
    const back = exportDesignTokens({
      values,
      catalogue: later,
      kept: kept && { ...kept, mapping: {} },
    });
    const again = importDesignTokens(back.document, { catalogue: later });
    // This problem was in the document before.
    expect(again.problems.map(({ path }) => path)).toEqual(['broken']);
    expect(again.updates).toEqual(
      values.filter(({ token_path, value }) => !gone.includes(token_path) && value !== 7),
    );
  });
});
