import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { createCatalogue } from '../../src/index.js';
import {
  importDesignTokens,
  type DesignTokenMapping,
  type JsonObject,
} from '../../src/design-tokens/index.js';
import { black, blue, px, rem, shadow, typography, white } from './documents.js';

const catalogue = createCatalogue();

function imported(document: JsonObject, mapping: DesignTokenMapping = {}) {
  const { updates, ...rest } = importDesignTokens(document, { catalogue, mapping });
  const values = Object.fromEntries(updates.map(({ token_path, value }) => [token_path, value]));
  expect(Object.keys(values)).toHaveLength(updates.length);
  return { values, ...rest };
}

/** The value that a token sets on `path`. */
function single(path: string, $type: string, $value: JsonValue): JsonValue | undefined {
  const { values, problems } = imported({ it: { $type, $value } }, { it: [path] });
  expect(problems).toEqual([]);
  return values[path];
}

describe('Importing design tokens', () => {
  it('sets the token of the catalogue that has the same path', () => {
    const { values, unmapped, problems } = imported({
      color: { $type: 'color', brand: { $value: blue } },
      text: {
        color: { $root: { $value: '{color.brand}' } },
        font: { size: { $type: 'dimension', $value: px(16) } },
      },
      typography: { title: { font: { size: { $type: 'dimension', $value: rem(2) } } } },
      responsive: { mobile: { layout: { gap: { $type: 'dimension', $value: px(4) } } } },
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({
      'text.color': '#0a7cff',
      'text.font.size': '16px',
      'typography.title.font.size': '2rem',
      'responsive.mobile.layout.gap': '4px',
    });
    expect(unmapped).toEqual([
      { path: 'color.brand', reason: expect.stringContaining('is not a path of the catalogue') },
    ]);
  });

  it('sets the paths that a token names in its extensions, or that the caller names', () => {
    const extended = (token_path: JsonValue) => ({ 'dev.northstar.token_path': token_path });
    const { values, unmapped, problems } = imported(
      {
        $type: 'color',
        one: { $value: black, $extensions: extended('page.background.color') },
        two: { $value: white, $extensions: extended(['button.style.color', 'vector.fill.color']) },
        three: { $value: blue },
        text: { color: { $value: blue, $extensions: extended([]) } },
        heading: {
          $type: 'typography',
          $value: typography(),
          $extensions: extended('typography.quote.font.size'),
        },
      },
      { three: ['button.style.background.color', 'button.style.colour'], four: ['text.color'] },
    );
    expect(values).toEqual({
      'page.background.color': '#000000',
      'button.style.color': '#ffffff',
      'vector.fill.color': '#ffffff',
      'button.style.background.color': '#0a7cff',
      'typography.quote.font.size': '2rem',
    });
    expect(unmapped.map(({ path }) => path)).toEqual(['three', 'text.color']);
    expect(problems.map(({ code, path, nearest }) => [code, path, nearest])).toEqual([
      ['mapping', 'three', expect.arrayContaining(['button.style.color'])],
      ['mapping', 'four', undefined],
    ]);
  });

  it('sets a typography slot by the name of the token or of its group', () => {
    const whole = (prefix: string) => ({
      [`${prefix}.font.family`]: 'Inter, "Helvetica Neue", sans-serif',
      [`${prefix}.font.size`]: '2rem',
      [`${prefix}.font.variable_axes.weight`]: 600,
      [`${prefix}.letter_spacing`]: '0.1px',
      [`${prefix}.font.line_height`]: 1.2,
    });
    const token = { $type: 'typography', $value: typography() };
    const { values, unmapped } = imported({
      'type styles': { title: token, subtitle: { large: token }, text: token, poster: token },
      typography: { price: token },
    });
    expect(values).toEqual({
      ...whole('typography.title'),
      ...whole('typography.subtitle'),
      ...whole('text'),
      ...whole('typography.price'),
    });
    expect(unmapped.map(({ path }) => path)).toEqual(['type styles.poster']);
  });

  it('sets the members of borders and transitions', () => {
    const { values, problems } = imported({
      style: {
        border: { $type: 'border', $value: { color: black, width: px(1), style: 'dashed' } },
      },
      anim: {
        $type: 'transition',
        $value: {
          duration: { value: 1.1, unit: 's' },
          delay: { value: 20, unit: 'ms' },
          timingFunction: [0.2, 0, 0, 1],
        },
      },
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({
      'style.border.color': '#000000',
      'style.border.width': '1px',
      'style.border.style': 'dashed',
      'anim.duration_ms': 1100,
      'anim.delay_ms': 20,
      'anim.easing': 'cubic-bezier(0.2, 0, 0, 1)',
    });
  });

  it.each<[JsonValue, string]>([
    [{ colorSpace: 'srgb', components: [1, 0, 1], alpha: 1 }, '#ff00ff'],
    [{ colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.2 }, '#00000033'],
    [{ colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.5 }, 'rgb(0 0 0 / 0.5)'],
    [{ colorSpace: 'srgb', components: [0.0392, 0.4863, 1], hex: '#0A7CFF' }, '#0a7cff'],
    [{ colorSpace: 'srgb', components: [0.07, 0.07, 0.07] }, 'color(srgb 0.07 0.07 0.07)'],
    [{ colorSpace: 'srgb', components: ['none', 0, 1] }, 'color(srgb none 0 1)'],
    [{ colorSpace: 'srgb-linear', components: [1, 0, 0.5] }, 'color(srgb-linear 1 0 0.5)'],
    [{ colorSpace: 'hsl', components: ['none', 0, 100] }, 'hsl(none 0% 100%)'],
    [{ colorSpace: 'hwb', components: [330, 0, 10], alpha: 0.5 }, 'hwb(330 0% 10% / 0.5)'],
    [{ colorSpace: 'lab', components: [60.17, 93.54, -60.5] }, 'lab(60.17 93.54 -60.5)'],
    [{ colorSpace: 'lch', components: [60, 111, 327] }, 'lch(60 111 327)'],
    [{ colorSpace: 'oklab', components: [0.7, 0.2, -0.1] }, 'oklab(0.7 0.2 -0.1)'],
    [{ colorSpace: 'oklch', components: [0.7, 0.3, 328.4], alpha: 0 }, 'oklch(0.7 0.3 328.4 / 0)'],
    [{ colorSpace: 'display-p3', components: [1, 0, 1] }, 'color(display-p3 1 0 1)'],
    [{ colorSpace: 'a98-rgb', components: [1, 0, 1] }, 'color(a98-rgb 1 0 1)'],
    [{ colorSpace: 'prophoto-rgb', components: [1, 0, 1] }, 'color(prophoto-rgb 1 0 1)'],
    [{ colorSpace: 'rec2020', components: [1, 0, 1] }, 'color(rec2020 1 0 1)'],
    [{ colorSpace: 'xyz-d65', components: [0.5, 0.2, 0.9] }, 'color(xyz-d65 0.5 0.2 0.9)'],
    [{ colorSpace: 'xyz-d50', components: [0.5, 0.2, 0.7] }, 'color(xyz-d50 0.5 0.2 0.7)'],
  ])('converts the color %j to %s', (value, css) => {
    expect(single('text.color', 'color', value)).toBe(css);
  });

  it.each<[string, string, JsonValue, JsonValue]>([
    ['text.letter_spacing', 'dimension', { value: -0.5, unit: 'px' }, '-0.5px'],
    ['layout.width', 'dimension', rem(40), '40rem'],
    ['text.font.family', 'fontFamily', 'Comic Sans MS', '"Comic Sans MS"'],
    [
      'text.font.family',
      'fontFamily',
      ['Inter', 'The "One"', 'inherit', 'serif'],
      `Inter, 'The "One"', "inherit", serif`,
    ],
    ['text.font.variable_axes.weight', 'fontWeight', 'extra-bold', 800],
    ['text.font.variable_axes.weight', 'number', 350, 350],
    ['anim.duration_ms', 'duration', { value: 0.25, unit: 's' }, 250],
    ['anim.easing', 'cubicBezier', [0.5, -1, 1, 2], 'cubic-bezier(0.5, -1, 1, 2)'],
    ['grid.cols_mobile', 'number', 3, 3],
    ['style.border.style', 'strokeStyle', 'double', 'double'],
    ['style.shadow.value', 'shadow', shadow(), '0px 2px 4px 0px #00000033'],
    [
      'style.shadow.value',
      'shadow',
      [shadow({ inset: true }), shadow({ color: white })],
      'inset 0px 2px 4px 0px #00000033, 0px 2px 4px 0px #ffffff',
    ],
    [
      'page.background.gradient',
      'gradient',
      [
        { color: black, position: -7 },
        { color: white, position: 0.07 },
      ],
      'linear-gradient(#000000 0%, #ffffff 7%)',
    ],
    [
      'page.background.gradient',
      'gradient',
      [{ color: black, position: 0.5 }],
      'linear-gradient(#000000 50%, #000000 50%)',
    ],
  ])('sets %s from the %s %j to %j', (path, type, value, expected) => {
    expect(single(path, type, value)).toEqual(expected);
  });

  it('reports values that are invalid for the catalogue', () => {
    const { values, unmapped, problems } = imported(
      {
        text: { font: { size: { $type: 'dimension', $value: px(9000) } } },
        anim: { duration_ms: { $type: 'duration', $value: { value: 0.5, unit: 'ms' } } },
        style: {
          border: { style: { $type: 'strokeStyle', $value: 'groove' } },
          opacity: { $type: 'dimension', $value: px(1) },
        },
        button: { label: { $type: 'number', $value: 1 } },
        font: { $type: 'fontFamily', $value: 'a<b' },
        dashes: { $type: 'strokeStyle', $value: { dashArray: [px(1)], lineCap: 'butt' } },
      },
      { font: ['text.font.family'], dashes: ['button.style.border.style'] },
    );
    expect(values).toEqual({});
    expect(unmapped).toHaveLength(7);
    expect(problems.map(({ code, token_path, reason }) => [code, token_path, reason])).toEqual([
      ['catalogue', 'text.font.size', 'must be at most 512px'],
      ['catalogue', 'anim.duration_ms', expect.stringContaining('integer')],
      ['catalogue', 'style.border.style', expect.stringContaining('one of')],
      ['mapping', 'style.opacity', expect.stringContaining('is of the type dimension')],
      ['mapping', 'button.label', expect.stringContaining('is of the type number')],
      ['catalogue', 'text.font.family', expect.stringContaining('<')],
      ['catalogue', 'button.style.border.style', expect.stringContaining('no counterpart')],
    ]);
    expect(problems[0]).toMatchObject({
      got: '9000px',
      nearest: ['512px'],
      path: 'text.font.size',
    });
  });

  it('sets a path from one token of several, and lists the others as unmapped', () => {
    const extensions = { 'dev.northstar.token_path': 'text.color' };
    const { values, unmapped } = imported(
      {
        $type: 'color',
        text: { color: { $value: black } },
        mapped: { $value: white },
        again: { $value: blue },
        named: { $value: blue, $extensions: extensions },
      },
      { mapped: ['text.color'], again: ['text.color'] },
    );
    expect(values).toEqual({ 'text.color': '#0a7cff' });
    expect(unmapped).toEqual([
      { path: 'text.color', reason: 'text.color is set by named' },
      { path: 'mapped', reason: 'text.color is set by named' },
    ]);
  });

  it('reports lines for a text, also for problems of the catalogue', () => {
    const text = '{\n "text": {\n  "color": { "$type": "number", "$value": 1 }\n }\n}';
    const { problems } = importDesignTokens(text, { catalogue });
    expect(problems).toMatchObject([
      { code: 'mapping', line: 3, column: 3, pointer: '/text/color' },
    ]);
  });

  it('returns only problems for input that is not a document', () => {
    expect(importDesignTokens('nonsense', { catalogue })).toMatchObject({
      updates: [],
      unmapped: [],
      problems: [{ code: 'json' }],
      kept: null,
    });
  });
});
