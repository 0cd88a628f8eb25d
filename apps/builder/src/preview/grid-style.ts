import type { CSSProperties } from 'react';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { displayNumber, displayText } from '../canvas/display-value.js';

/** Returns the block's grid tokens as CSS for a phone. */
export function gridStyle(canvas: ReadyCanvas): CSSProperties {
  const columns = Math.min(
    12,
    Math.max(1, Math.round(displayNumber(canvas, 'grid.cols_mobile', 2))),
  );
  return {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    columnGap: displayText(canvas, 'grid.gap_x', '12px'),
    rowGap: displayText(canvas, 'grid.gap_y', '12px'),
  };
}

/** Returns the CSS of a tile's cover. */
export function coverStyle(canvas: ReadyCanvas): CSSProperties {
  return {
    aspectRatio: displayText(canvas, 'grid.aspect_ratio', '1:1').replace(':', ' / '),
    borderRadius: displayText(canvas, 'grid.tile_radius', '8px'),
  };
}
