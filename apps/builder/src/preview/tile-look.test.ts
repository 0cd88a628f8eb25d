import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { catalog } from '../../test/samples.js';
import { reduceCanvas } from '../canvas/canvas-state.js';
import { gridStyle } from './grid-style.js';
import { tileLook } from './tile-look.js';

function canvas(values: Record<string, JsonValue>) {
  const state = reduceCanvas({ status: 'loading' }, { type: 'read', catalog: catalog(1, values) });
  if (state.status !== 'ready') throw new Error('expected a ready canvas');
  return state;
}

describe('the look of tiles', () => {
  it('follows the tokens', () => {
    const look = tileLook(
      canvas({
        'grid.aspect_ratio': '9:16',
        'grid.tile_radius': '20px',
        'tile.show_title': true,
        'tile.show_cta_arrow': true,
        'tile.primary_href': '/shop',
        'tile.variant': 'text',
      }),
    );
    expect(look).toEqual({
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

describe('the grid', () => {
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

  it('stays drawable while a value is being refused', () => {
    expect(gridStyle(canvas({ 'grid.cols_mobile': -4 })).gridTemplateColumns).toContain('(1,');
  });
});
