import type { CSSProperties } from 'react';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { shownNumber, shownText } from '../canvas/display-value.js';

/** The block's grid tokens as CSS for a phone. */
export function gridStyle(canvas: ReadyCanvas): CSSProperties {
  const columns = Math.min(12, Math.max(1, Math.round(shownNumber(canvas, 'grid.cols_mobile', 2))));
  return {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    columnGap: shownText(canvas, 'grid.gap_x', '12px'),
    rowGap: shownText(canvas, 'grid.gap_y', '12px'),
  };
}

export function coverStyle(canvas: ReadyCanvas): CSSProperties {
  return {
    aspectRatio: shownText(canvas, 'grid.aspect_ratio', '1:1').replace(':', ' / '),
    borderRadius: shownText(canvas, 'grid.tile_radius', '8px'),
  };
}
