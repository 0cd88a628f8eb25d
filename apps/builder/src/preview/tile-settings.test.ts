import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { catalog } from '../../test/samples.js';
import { reduceCanvas } from '../canvas/canvas-state.js';
import { gridStyle } from './grid-style.js';
import { tileSettings } from './tile-settings.js';

function canvas(values: Record<string, JsonValue>) {
  const state = reduceCanvas({ status: 'loading' }, { type: 'read', catalog: catalog(1, values) });
  if (state.status !== 'ready') throw new Error('expected a ready canvas');
  return state;
}

describe('The settings of tiles', () => {
  it('follows the tokens', () => {
    const settings = tileSettings(
      canvas({
        'grid.aspect_ratio': '9:16',
        'grid.tile_radius': '20px',
        'tile.show_title': true,
        'tile.show_cta_arrow': true,
        'tile.primary_href': '/shop',
        'tile.variant': 'text',
      }),
    );
    expect(settings).toEqual({
      cover: { aspectRatio: '9 / 16', borderRadius: '20px' },
      showCover: false,
      showTitle: true,
      showMeta: false,
      showBadge: false,
      action: '→',
      href: '/shop',
      second: null,
    });
  });
});

describe('The grid', () => {
  it('has the columns and gaps of the tokens', () => {
    const style = gridStyle(
      canvas({ 'grid.cols_mobile': 3, 'grid.gap_x': '4px', 'grid.gap_y': '1rem' }),
    );
    expect(style).toEqual({
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      columnGap: '4px',
      rowGap: '1rem',
    });
  });

  it('has at least one column while an invalid value is being saved', () => {
    expect(gridStyle(canvas({ 'grid.cols_mobile': -4 })).gridTemplateColumns).toContain('(1,');
  });
});
