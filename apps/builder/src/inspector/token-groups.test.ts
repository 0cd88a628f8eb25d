import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../test/samples.js';
import { reduceCanvas, type ReadyCanvas } from '../canvas/canvas-state.js';
import { blockTokenGroups } from './token-groups.js';

function canvas(...paths: string[]): ReadyCanvas {
  const values = Object.fromEntries(paths.map((path) => [path, null]));
  const state = reduceCanvas({ status: 'loading' }, { type: 'read', catalog: catalog(1, values) });
  if (state.status !== 'ready') throw new Error('expected a ready canvas');
  return state;
}

describe('The groups of the inspector', () => {
  it('are grid, tile and feed, then the others', () => {
    const groups = blockTokenGroups(
      canvas('feed.mode', 'other.x', 'tile.variant', 'grid.gap_x', 'grid.gap_y'),
      'multi21',
    );
    expect(groups.map(({ label, tokens }) => [label, tokens.length])).toEqual([
      ['Grid', 2],
      ['Tile', 1],
      ['Feed', 1],
      ['Other', 1],
    ]);
  });

  it('do not have the feed’s id, which the picker sets', () => {
    expect(blockTokenGroups(canvas('feed.source.feed_id'), 'multi21')).toEqual([]);
  });

  it('have only tokens of the block’s own kind', () => {
    expect(blockTokenGroups(canvas('grid.gap_x'), 'media')).toEqual([]);
  });
});
