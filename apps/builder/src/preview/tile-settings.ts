import type { CSSProperties } from 'react';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { displayFlag, displayText } from '../canvas/display-value.js';
import { coverStyle } from './grid-style.js';

/** The block's tile tokens, which apply to every tile. */
export interface TileSettings {
  cover: CSSProperties;
  /** False for a tile of text only. */
  showCover: boolean;
  showTitle: boolean;
  showMeta: boolean;
  showBadge: boolean;
  /** The call to action: its label, its arrow, both or neither. */
  action: string;
  /** The link of every tile; null when each links to its own item. */
  href: string | null;
  second: { href: string; label: string } | null;
}

/** Reads the tile tokens of a block. */
export function tileSettings(canvas: ReadyCanvas): TileSettings {
  const href = displayText(canvas, 'tile.primary_href', '');
  const secondHref = displayText(canvas, 'tile.secondary_href', '');
  const parts = [
    displayFlag(canvas, 'tile.show_cta_label') && 'Watch',
    displayFlag(canvas, 'tile.show_cta_arrow') && '→',
  ];
  return {
    cover: coverStyle(canvas),
    showCover: displayText(canvas, 'tile.variant', 'generic') !== 'text',
    showTitle: displayFlag(canvas, 'tile.show_title'),
    showMeta: displayFlag(canvas, 'tile.show_meta'),
    showBadge: displayFlag(canvas, 'tile.show_badge'),
    action: parts.filter((part) => part !== false).join(' '),
    href: href === '' ? null : href,
    second:
      secondHref === ''
        ? null
        : { href: secondHref, label: displayText(canvas, 'tile.secondary_label', 'More') },
  };
}
