import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { readDesignTokens } from '../../src/design-tokens/index.js';
import { black, px, shadow, typography } from './documents.js';

describe('Problems of design tokens', () => {
  it('are reported together, each with its location, what was expected and the value', () => {
    const { tokens, problems } = readDesignTokens(`{
  "color": {
    "$type": "color",
    "bad": { "$value": { "colorSpace": "srbg", "components": [0, 2] } },
    "good": { "$value": { "colorSpace": "srgb", "components": [0, 0, 0] } },
    "lost": { "$value": "{color.god}" }
  },
  "size": { "$type": "dimension", "$value": "16px" },
  "a.b": { "$type": "number", "$value": 1 }
}`);
    expect(tokens.map(({ path }) => path)).toEqual(['color.good']);
    expect(problems).toEqual([
      {
        code: 'name',
        path: 'a.b',
        pointer: '/a.b',
        line: 9,
        column: 3,
        reason: 'is not a name for a token or group',
        expected: 'a name without {, } and ., which does not begin with $',
        got: 'a.b',
      },
      {
        code: 'value',
        path: 'color.bad',
        pointer: '/color/bad/$value/colorSpace',
        line: 4,
        column: 26,
        reason: 'is invalid',
        expected: expect.stringContaining('one of srgb, srgb-linear'),
        got: 'srbg',
        nearest: ['srgb'],
      },
      {
        code: 'value',
        path: 'color.bad',
        pointer: '/color/bad/$value/components',
        line: 4,
        column: 48,
        reason: 'is invalid',
        expected: 'a list of three components',
        got: [0, 2],
      },
      {
        code: 'unknown',
        path: 'color.lost',
        pointer: '/color/lost/$value',
        line: 6,
        column: 15,
        reason: 'refers to color.god, which is not a token of this document',
        expected: 'the path of a token',
        got: '{color.god}',
        nearest: ['color.good', 'color.bad', 'color.lost'],
      },
      {
        code: 'value',
        path: 'size',
        pointer: '/size/$value',
        line: 8,
        column: 35,
        reason: 'is a string',
        expected: 'a dimension: { "value": 16, "unit": "px" } or in "rem"',
        got: '16px',
      },
    ]);
  });

  it.each<[string, string, JsonValue, string]>([
    ['a hue of 360', 'color', { colorSpace: 'hsl', components: [360, 0, 0] }, '/components/0'],
    ['a chroma below 0', 'color', { colorSpace: 'oklch', components: [0, -1, 0] }, '/components/1'],
    [
      'a component over 1',
      'color',
      { colorSpace: 'srgb', components: [0, 0, 1.1] },
      '/components/2',
    ],
    [
      'a word as a component',
      'color',
      { colorSpace: 'srgb', components: [0, 0, 'x'] },
      '/components/2',
    ],
    ['an alpha over 1', 'color', { colorSpace: 'srgb', components: [0, 0, 0], alpha: 2 }, '/alpha'],
    [
      'eight hex digits',
      'color',
      { colorSpace: 'srgb', components: [0, 0, 0], hex: '#00000080' },
      '/hex',
    ],
    ['a color without components', 'color', { colorSpace: 'srgb' }, ''],
    [
      'a color with more members',
      'color',
      { colorSpace: 'srgb', components: [0, 0, 0], a: 1 },
      '/a',
    ],
    ['a color as text', 'color', '#0a7cff', ''],
    ['a unit that is not known', 'dimension', { value: 1, unit: 'em' }, '/unit'],
    ['a value as text', 'dimension', { value: '1', unit: 'px' }, '/value'],
    ['a duration without a unit', 'duration', { value: 1 }, ''],
    ['a weight of 0', 'fontWeight', 0, ''],
    ['a weight of another case', 'fontWeight', 'Bold', ''],
    ['no fonts at all', 'fontFamily', [], ''],
    ['a number among fonts', 'fontFamily', ['Inter', 7], '/1'],
    ['a curve that goes back', 'cubicBezier', [0, 0, 1.2, 1], '/2'],
    ['a curve of three numbers', 'cubicBezier', [0, 0, 1], ''],
    ['a number as text', 'number', '1', ''],
    ['a stroke that is not known', 'strokeStyle', 'dash', ''],
    ['dashes without caps', 'strokeStyle', { dashArray: [px(1)] }, ''],
    ['a border without a color', 'border', { width: px(1), style: 'solid' }, ''],
    [
      'a shadow without a blur',
      'shadow',
      { color: black, offsetX: px(0), offsetY: px(0), spread: px(0) },
      '',
    ],
    ['a shadow of a wrong color', 'shadow', shadow({ color: 'red' }), '/color'],
    ['no stops at all', 'gradient', [], ''],
    ['a stop without a position', 'gradient', [{ color: black }], '/0'],
    ['a line height with a unit', 'typography', typography({ lineHeight: px(20) }), '/lineHeight'],
    ['null', 'color', null, ''],
  ])('%s', (_name, $type, $value, at) => {
    const { tokens, problems } = readDesignTokens({ it: { $type, $value } });
    expect(tokens).toEqual([]);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['value', `/it/$value${at}`],
    ]);
  });

  it('include a cycle of references once, and the tokens that refer to it', () => {
    const { tokens, problems } = readDesignTokens({
      $type: 'number',
      a: { $value: '{b}' },
      b: { $ref: '#/c/$value' },
      c: { $value: '{a}' },
      hanging: { $value: '{a}' },
      self: { $value: '{self}' },
      inside: { $type: 'shadow', $value: shadow({ blur: { $ref: '#/inside/$value/spread' } }) },
      fine: { $value: 1 },
    });
    expect(tokens.map(({ path }) => path)).toEqual(['fine']);
    expect(problems.map(({ code, path, cycle }) => [code, path, cycle])).toEqual([
      ['cycle', 'a', ['a', 'b', 'c', 'a']],
      ['cycle', 'self', ['self', 'self']],
      ['cycle', 'inside', ['inside', 'inside']],
      ['broken', 'hanging', undefined],
    ]);
    expect(problems[0]?.reason).toBe('refers to itself: a → b → c → a');
  });

  it('include references to groups, other documents, missing parts and other types', () => {
    const { problems } = readDesignTokens({
      group: { $type: 'number', $root: { $value: 1 }, one: { $value: 1 } },
      toGroup: { $value: '{group}' },
      outside: { $type: 'number', $ref: 'other.json#/a' },
      missing: { $type: 'number', $ref: '#/group/one/$value/components/0' },
      other: { $type: 'color', $value: '{group.one}' },
      inner: { $type: 'shadow', $value: shadow({ color: '{group.one}' }) },
      dotted: { $type: 'number', $ref: '#/group.one/$value' },
      encoded: { $type: 'number', $ref: '#/%E0%A4%A' },
      whole: { $type: 'number', $ref: '#/group/one' },
      slash: { $type: 'number', $ref: '#/group/one/$value/' },
      spaces: { $type: 'number', $value: '{ group . one }' },
      open: { $type: 'fontFamily', $value: '{group.one' },
    });
    expect(problems.map(({ code, pointer, nearest }) => [code, pointer, nearest])).toEqual([
      ['unknown', '/toGroup/$value', ['group.$root']],
      ['unknown', '/outside/$ref', undefined],
      ['unknown', '/missing/$ref', undefined],
      ['type', '/other/$value', undefined],
      ['type', '/inner/$value/color', undefined],
      ['unknown', '/dotted/$ref', undefined],
      ['unknown', '/encoded/$ref', undefined],
      ['unknown', '/whole/$ref', ['#/group/one/$value']],
      ['unknown', '/slash/$ref', undefined],
      ['unknown', '/spaces/$value', ['group.one']],
      ['value', '/open/$value', undefined],
    ]);
  });

  it('include invalid tokens, unknown properties and invalid names', () => {
    const { problems } = readDesignTokens({
      $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
      text: 'no token',
      list: [],
      both: { $type: 'number', $value: 1, child: { $type: 'number', $value: 2 } },
      twice: { $type: 'number', $value: 1, $ref: '#/both/$value' },
      untyped: { $value: 1 },
      mistyped: { $type: 'colour', $value: black },
      misspelt: { $type: 'number', $value: 1, $descripton: 'x' },
      $custom: { $type: 'number', $value: 1 },
      'a{b': {},
      'a}b': {},
      '': {},
      described: { $description: 7 },
      extended: { $extensions: 7 },
      deprecated: { $deprecated: 7 },
      extending: { $extends: 7 },
      rooted: { $root: { inner: {} } },
    });
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual(
      [
        'name /$custom',
        'name /',
        'name /a{b',
        'name /a}b',
        'name /misspelt/$descripton',
        'structure /both/child',
        'structure /deprecated/$deprecated',
        'structure /described/$description',
        'structure /extended/$extensions',
        'structure /extending/$extends',
        'structure /list',
        'structure /rooted/$root',
        'structure /text',
        'structure /twice',
        'type /mistyped',
        'type /mistyped/$type',
        'type /untyped',
      ].sort(),
    );
    expect(problems.find(({ pointer }) => pointer === '/mistyped/$type')?.nearest).toEqual([
      'color',
    ]);
    expect(problems.find(({ pointer }) => pointer === '/misspelt/$descripton')?.nearest).toEqual([
      '$description',
    ]);
  });

  it.each([
    ['{"a": {}', 1, 9, 'ends too early'],
    ['{"a": {},\n  b: 1}', 2, 3, 'is not JSON'],
    ['{"a": 01}', 1, 8, 'is not JSON'],
    ['{"a": "x\ny"}', 1, 7, 'is not JSON'],
    ['{"a": 1,}', 1, 9, 'is not JSON'],
    ['{} x', 1, 4, 'is not JSON'],
    ['', 1, 1, 'ends too early'],
  ])('of invalid JSON have line and column: %j', (text, line, column, reason) => {
    const { tokens, problems } = readDesignTokens(text);
    expect(tokens).toEqual([]);
    expect(problems).toMatchObject([{ code: 'json', line, column, reason }]);
  });

  it('include names that occur twice in one object', () => {
    const { tokens, problems } = readDesignTokens(
      '{\n  "a": { "$type": "number", "$value": 1 },\n  "a": { "$type": "number", "$value": "\\"x\\":" }\n}',
    );
    expect(tokens).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'duplicate', pointer: '/a', line: 3, column: 3 },
      { code: 'value', pointer: '/a/$value' },
    ]);
  });

  it.each<[string, unknown]>([
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
  ])('include a document that is not an object: %s', (_name, text) => {
    expect(readDesignTokens(String(text)).problems).toMatchObject([{ code: 'json', path: '' }]);
  });

  it('do not include a byte order mark', () => {
    expect(readDesignTokens('\uFEFF{"a":{"$type":"number","$value":1}}').tokens).toHaveLength(1);
  });

  it('include limits of size, depth and count', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const circle: Record<string, JsonValue> = {};
    circle['left'] = circle;
    circle['right'] = circle;
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`t${index}`, { $type: 'number', $value: 1 }]),
    );
    for (const { problems } of [
      readDesignTokens(deep),
      readDesignTokens(circle),
      readDesignTokens('{"a":{}}', { characters: 5 }),
      readDesignTokens(many, { tokens: 100 }),
      readDesignTokens(many, { values: 100 }),
    ]) {
      expect(problems).toMatchObject([{ code: 'limit' }]);
    }
    expect(readDesignTokens(many, { tokens: 101 }).problems).toEqual([]);
  });

  it('are limited in number, and are found quickly however many there are', () => {
    const document = Object.fromEntries(
      Array.from({ length: 19_000 }, (_, index) => [
        `token-${index}`,
        { $value: `{tokem-${index}}` },
      ]),
    );
    const { problems } = readDesignTokens(JSON.stringify(document));
    expect(problems).toHaveLength(1_001);
    expect(problems[0]).toMatchObject({ nearest: ['token-0', 'token-1', 'token-10'], line: 1 });
    expect(problems.at(-1)).toMatchObject({ code: 'limit' });
  });
});
