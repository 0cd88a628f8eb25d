import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { readDesignTokens, type JsonObject } from '../../src/design-tokens/index.js';
import { black, blue, px, shadow, typography, white } from './documents.js';

/** The values by their paths; a document with problems fails the test. */
function values(document: JsonObject): Record<string, JsonValue> {
  const { tokens, problems } = readDesignTokens(document);
  expect(problems).toEqual([]);
  return Object.fromEntries(tokens.map(({ path, value }) => [path, value]));
}

describe('Reading design tokens', () => {
  it('returns paths, types, descriptions, extensions and pointers', () => {
    const { tokens, problems } = readDesignTokens({
      brand: {
        $type: 'color',
        $deprecated: 'Use theme',
        $extensions: { 'org.example.group': 1 },
        'acid green/~1': {
          $value: black,
          $description: 'Loud',
          $extensions: { 'org.example.tool': { up: 11 } },
        },
        plain: { $value: white, $deprecated: false },
        size: { $type: 'dimension', $value: px(3) },
      },
    });
    expect(problems).toEqual([]);
    expect(tokens).toEqual([
      {
        path: 'brand.acid green/~1',
        type: 'color',
        value: black,
        description: 'Loud',
        deprecated: 'Use theme',
        extensions: { 'org.example.tool': { up: 11 } },
        pointer: '/brand/acid green~1~01',
      },
      {
        path: 'brand.plain',
        type: 'color',
        value: white,
        deprecated: false,
        pointer: '/brand/plain',
      },
      {
        path: 'brand.size',
        type: 'dimension',
        value: px(3),
        deprecated: 'Use theme',
        pointer: '/brand/size',
      },
    ]);
  });

  it('reads a value of every type', () => {
    const document: Record<string, [string, JsonValue]> = {
      color: ['color', { colorSpace: 'oklch', components: [0.7, 0.1, 'none'], alpha: 0.5 }],
      dimension: ['dimension', { value: -1.5, unit: 'rem' }],
      family: ['fontFamily', 'Comic Sans MS'],
      families: ['fontFamily', ['Helvetica', 'Arial']],
      weight: ['fontWeight', 350],
      named: ['fontWeight', 'ultra-black'],
      duration: ['duration', { value: 0.2, unit: 's' }],
      easing: ['cubicBezier', [0.5, -3, 1, 4]],
      number: ['number', -0.25],
      stroke: ['strokeStyle', 'groove'],
      dashes: ['strokeStyle', { dashArray: [px(1), px(2)], lineCap: 'butt' }],
      border: ['border', { color: black, width: px(1), style: 'dashed' }],
      transition: [
        'transition',
        {
          duration: { value: 1, unit: 'ms' },
          delay: { value: 0, unit: 's' },
          timingFunction: [0, 0, 1, 1],
        },
      ],
      shadow: ['shadow', shadow({ inset: true })],
      shadows: ['shadow', [shadow(), shadow({ blur: px(9) })]],
      gradient: ['gradient', [{ color: black, position: 0.666 }]],
      typography: ['typography', typography()],
    };
    const read = values(
      Object.fromEntries(
        Object.entries(document).map(([name, [$type, $value]]) => [name, { $type, $value }]),
      ),
    );
    for (const [name, [, value]] of Object.entries(document)) expect(read[name]).toEqual(value);
  });

  it.each([
    ['srgb', [0, 0.5, 1]],
    ['srgb-linear', [0, 0.5, 1]],
    ['hsl', [359.9, 0, 100]],
    ['hwb', [0, 100, 0]],
    ['lab', [100, -160, 160]],
    ['lch', [60, 230, 0]],
    ['oklab', [1, -0.5, 0.5]],
    ['oklch', [0.7, 0.5, 328]],
    ['display-p3', [1, 0, 1]],
    ['a98-rgb', [1, 0, 1]],
    ['prophoto-rgb', [1, 0, 1]],
    ['rec2020', [1, 0, 1]],
    ['xyz-d65', [0.59, 0.28, 0.97]],
    ['xyz-d50', [0.58, 0.28, 0.74]],
  ])('reads colors of %s', (colorSpace, components) => {
    const value = { colorSpace, components };
    expect(values({ it: { $type: 'color', $value: value } })['it']).toEqual(value);
  });

  it('resolves references: in braces, by pointer, in chains and inside values', () => {
    const read = values({
      base: { $type: 'color', ink: { $value: black } },
      one: { $value: '{two}' },
      two: { $value: '{base.ink}' },
      three: { $type: 'color', $ref: '#/base/ink/$value' },
      four: { $type: 'color', $value: { $ref: '#/three/$value' } },
      red: { $type: 'number', $ref: '#/one/$value/components/0' },
      mixed: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: [0, { $ref: '#/red/$value' }, 1] },
      },
      lift: { $type: 'shadow', $value: shadow({ color: '{one}', blur: { $ref: '#/gap/$value' } }) },
      'a/b': { $type: 'dimension', $value: px(2) },
      gap: { $type: 'dimension', $ref: '#/a~1b/$value' },
      several: { $type: 'shadow', $value: ['{lift}', '{pair}'] },
      pair: { $type: 'shadow', $value: [shadow(), '{lift}'] },
      blur: { $type: 'dimension', $ref: '#/lift/$value/blur' },
    });
    expect(read['one']).toEqual(black);
    expect(read['three']).toEqual(black);
    expect(read['four']).toEqual(black);
    expect(read['red']).toBe(0);
    expect(read['mixed']).toEqual({ colorSpace: 'srgb', components: [0, 0, 1] });
    const lift = shadow({ color: black, blur: px(2) });
    expect(read['lift']).toEqual(lift);
    expect(read['several']).toEqual([lift, shadow(), lift]);
    expect(read['blur']).toEqual(px(2));
  });

  it('keeps a reference as it is written, with the type of its target', () => {
    const { tokens } = readDesignTokens({
      size: { $type: 'dimension', $value: px(1) },
      wrongly: { $type: 'color', grouped: { $value: '{size}' } },
      pointed: { $type: 'number', $ref: '#/size/$value/value' },
    });
    expect(tokens.map(({ path, type, alias }) => [path, type, alias])).toEqual([
      ['size', 'dimension', undefined],
      ['wrongly.grouped', 'dimension', '{size}'],
      ['pointed', 'number', '#/size/$value/value'],
    ]);
  });

  it('reads a group’s own value', () => {
    const read = values({
      accent: { $type: 'color', $root: { $value: blue }, light: { $value: white } },
      uses: { $value: '{accent.$root}' },
    });
    expect(read).toEqual({ 'accent.$root': blue, 'accent.light': white, uses: blue });
  });

  it('reads a chain of references as long as the document', () => {
    const document: Record<string, JsonValue> = {};
    for (let index = 0; index < 15_000; index += 1) {
      document[`t${index}`] = { $value: `{t${index + 1}}` };
    }
    document['t15000'] = { $type: 'number', $value: 7 };
    const { tokens, problems } = readDesignTokens(document);
    expect(problems).toEqual([]);
    expect(tokens[0]).toEqual({
      path: 't0',
      type: 'number',
      value: 7,
      alias: '{t1}',
      pointer: '/t0',
    });
    expect(tokens).toHaveLength(15_001);
  });

  it('reads tokens with the names of members of Object.prototype', () => {
    const text =
      '{"__proto__":{"$type":"number","$value":1},"constructor":{"$type":"number","$value":2},' +
      '"toString":{"$value":"{__proto__}"},"hasOwnProperty":{"__proto__":{"$type":"number","$value":3}}}';
    const { tokens, problems } = readDesignTokens(text);
    expect(problems).toEqual([]);
    expect(tokens.map(({ path, value }) => [path, value])).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 1],
      ['hasOwnProperty.__proto__', 3],
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('$value');
    expect(readDesignTokens({ a: { $value: '{constructor}' } }).problems).toHaveLength(1);
  });
});

describe('Groups that extend groups', () => {
  it('are merged deeply; members of the extending group win, tokens as a whole', () => {
    const { tokens, problems } = readDesignTokens({
      base: {
        $type: 'color',
        primary: { $value: black, $description: 'of the base' },
        secondary: { $value: black },
        deep: { $type: 'dimension', one: { $value: px(1) }, two: { $value: px(2) } },
      },
      theme: {
        $extends: '{base}',
        primary: { $value: white },
        deep: { two: { $value: px(3) }, three: { $value: px(4) } },
      },
      darker: { $extends: '#/theme', secondary: { $value: '{theme.primary}' } },
    });
    expect(problems).toEqual([]);
    const found = tokens.filter(({ path }) => !path.startsWith('base.'));
    expect(found.map(({ path, type, value }) => [path, type, value])).toEqual([
      ['theme.primary', 'color', white],
      ['theme.secondary', 'color', black],
      ['theme.deep.one', 'dimension', px(1)],
      ['theme.deep.two', 'dimension', px(3)],
      ['theme.deep.three', 'dimension', px(4)],
      ['darker.primary', 'color', white],
      ['darker.secondary', 'color', white],
      ['darker.deep.one', 'dimension', px(1)],
      ['darker.deep.two', 'dimension', px(3)],
      ['darker.deep.three', 'dimension', px(4)],
    ]);
    expect(found[0]?.description).toBeUndefined();
    expect(found[1]?.pointer).toBe('/base/secondary');
  });

  it('may come before their base, extend a group from another extension, and keep its type', () => {
    const read = values({
      last: { $extends: '{middle.inner}' },
      middle: { $extends: '{palette.first}' },
      palette: { $type: 'number', first: { inner: { x: { $value: 1 } } } },
    });
    expect(read['last.x']).toBe(1);
  });

  it('are rejected in a cycle, which is reported completely', () => {
    const { problems } = readDesignTokens({
      a: { $extends: '{b}' },
      b: { $extends: '{c.inner}' },
      c: { inner: { $extends: '{a}' } },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'cycle',
      pointer: '/c/inner/$extends',
      cycle: ['a', 'b', 'c.inner', 'a'],
    });
  });

  it('are rejected when they extend a parent, a token or nothing', () => {
    const { problems } = readDesignTokens({
      around: { inner: { $extends: '{around}' } },
      number: { $type: 'number', $value: 1 },
      token: { $extends: '{number}' },
      palette: { blues: {} },
      nothing: { $extends: '{palete.blues}' },
    });
    expect(problems.map(({ code, pointer, nearest }) => [code, pointer, nearest])).toEqual([
      ['cycle', '/around/inner/$extends', undefined],
      ['unknown', '/token/$extends', undefined],
      ['unknown', '/nothing/$extends', ['palette.blues']],
    ]);
  });

  it('are limited when they multiply', () => {
    const document: Record<string, JsonValue> = { g0: { x: { $type: 'number', $value: 1 } } };
    for (let level = 1; level < 40; level += 1) {
      const base = { $extends: `{g${level - 1}}` };
      document[`g${level}`] = { left: base, right: base };
    }
    const { tokens, problems } = readDesignTokens(document);
    expect(tokens.length).toBeLessThanOrEqual(20_000);
    expect(problems.map(({ code }) => code)).toEqual(['limit']);
  });

  it('are limited in a chain', () => {
    const document: Record<string, JsonValue> = {};
    for (let level = 0; level < 10_000; level += 1) {
      document[`g${level}`] = {
        $extends: `{g${level + 1}}`,
        [`t${level}`]: { $type: 'number', $value: 1 },
      };
    }
    document['g10000'] = {};
    expect(new Set(readDesignTokens(document).problems.map(({ code }) => code))).toEqual(
      new Set(['limit']),
    );
  });
});
