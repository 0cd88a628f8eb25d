import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { importDesignTokens, readDesignTokens } from '../../src/design-tokens/index.js';
import { blue, px } from './documents.js';
import { catalogue, exported, imported } from './exchange.js';

describe('Exporting design tokens', () => {
  it('writes each value under its path, with its type and description', () => {
    const { document, unmapped } = exported({
      'text.color': '#0a7cff',
      'anim.duration_ms': 333,
      'text.font.variable_axes.weight': 650,
    });
    expect(unmapped).toEqual([]);
    expect(document).toEqual({
      text: {
        color: { $type: 'color', $value: blue, $description: 'Text color' },
        font: {
          variable_axes: {
            weight: {
              $type: 'fontWeight',
              $value: 650,
              $description: 'Weight: 400 is regular, 700 is bold',
            },
          },
        },
      },
      anim: {
        duration_ms: {
          $type: 'duration',
          $value: { value: 333, unit: 'ms' },
          $description: 'Duration',
        },
      },
    });
  });

  it.each<[string, string, JsonValue]>([
    [
      'text.color',
      '#0A7',
      { colorSpace: 'srgb', components: [0, 170 / 255, 119 / 255], alpha: 1, hex: '#00aa77' },
    ],
    [
      'text.color',
      'RebeccaPurple',
      { colorSpace: 'srgb', components: [0.4, 0.2, 0.6], alpha: 1, hex: '#663399' },
    ],
    [
      'text.color',
      'transparent',
      { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0, hex: '#000000' },
    ],
    [
      'text.color',
      'rgba(255, 300, -1, .5)',
      { colorSpace: 'srgb', components: [1, 1, 0], alpha: 0.5, hex: '#ffff00' },
    ],
    [
      'text.color',
      'rgb(100% 0 0 / 50%)',
      { colorSpace: 'srgb', components: [1, 0, 0], alpha: 0.5, hex: '#ff0000' },
    ],
    [
      'text.color',
      'hsl(-0.25turn 40% 20%)',
      { colorSpace: 'hsl', components: [270, 40, 20], alpha: 1 },
    ],
    [
      'text.color',
      'hwb(100grad none 0)',
      { colorSpace: 'hwb', components: [90, 'none', 0], alpha: 1 },
    ],
    [
      'text.color',
      'lab(50% -100% 10)',
      { colorSpace: 'lab', components: [50, -125, 10], alpha: 1 },
    ],
    [
      'text.color',
      'oklch(70% 50% 450deg)',
      { colorSpace: 'oklch', components: [0.7, 0.2, 90], alpha: 1 },
    ],
    [
      'text.color',
      'color(xyz 0.1 20% 0.3)',
      { colorSpace: 'xyz-d65', components: [0.1, 0.2, 0.3], alpha: 1 },
    ],
    ['layout.x', '0', px(0)],
    ['layout.x', '-.5REM', { value: -0.5, unit: 'rem' }],
    ['text.font.family', "Helvetica Neue, 'serif', serif", ['Helvetica Neue', 'serif', 'serif']],
    ['anim.easing', 'ease-in', [0.42, 0, 1, 1]],
    [
      'style.shadow.value',
      'red 1px 2px',
      {
        color: { colorSpace: 'srgb', components: [1, 0, 0], alpha: 1, hex: '#ff0000' },
        offsetX: px(1),
        offsetY: px(2),
        blur: px(0),
        spread: px(0),
      },
    ],
  ])('writes %s: %s in the format and reads it back', (path, css, value) => {
    const { document, unmapped } = exported({ [path]: css });
    expect(unmapped).toEqual([]);
    const { tokens, problems } = readDesignTokens(document);
    expect(problems).toEqual([]);
    expect(tokens).toMatchObject([{ path, value }]);
    expect(imported(document).values).toEqual({ [path]: css });
  });

  it('computes the positions of gradient stops and keeps the direction', () => {
    const path = 'page.background.gradient';
    const css = 'linear-gradient(45deg, #000, #fff, #000 50%, #fff 30% 80%, #000)';
    const { document } = exported({ [path]: css });
    const [token] = readDesignTokens(document).tokens;
    const stops = Array.isArray(token?.value) ? token.value : [];
    expect(stops.map((stop: { position: number }) => stop.position)).toEqual([
      0, 0.25, 0.5, 0.5, 0.8, 1,
    ]);
    expect(imported(document).values).toEqual({ [path]: css });
  });

  it('imports the value, not the original CSS, after another tool has changed the value', () => {
    const { document } = exported({ 'text.color': 'rebeccapurple' });
    const changed = JSON.stringify(document)
      .replace('[0.4,0.2,0.6]', '[0,0,0]')
      .replace('#663399', '#000000');
    expect(importDesignTokens(changed, { catalogue }).updates).toEqual([
      { token_path: 'text.color', value: '#000000' },
    ]);
  });
});
