import type { CSSProperties } from 'react';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { shownFlag, shownText } from '../canvas/display-value.js';
import { coverStyle } from './grid-style.js';

/** What the block's tile tokens ask of every tile. */
export interface TileLook {
  cover: CSSProperties;
  /** A tile of words alone has none. */
  showCover: boolean;
  showTitle: boolean;
  showMeta: boolean;
  showBadge: boolean;
  /** The call to action: its words, its arrow, both or nothing. */
  action: string;
  /** Where every tile leads, instead of to its own item. */
  href: string | null;
  second: { href: string; label: string } | null;
}

export function tileLook(canvas: ReadyCanvas): TileLook {
  const href = shownText(canvas, 'tile.primary_href', '');
  const secondHref = shownText(canvas, 'tile.secondary_href', '');
  const words = [
    shownFlag(canvas, 'tile.show_cta_label') && 'Watch',
    shownFlag(canvas, 'tile.show_cta_arrow') && '→',
  ];
  return {
    cover: coverStyle(canvas),
    showCover: shownText(canvas, 'tile.variant', 'generic') !== 'text',
    showTitle: shownFlag(canvas, 'tile.show_title'),
    showMeta: shownFlag(canvas, 'tile.show_meta'),
    showBadge: shownFlag(canvas, 'tile.show_badge'),
    action: words.filter((word) => word !== false).join(' '),
    href: href === '' ? null : href,
    second:
      secondHref === ''
        ? null
        : { href: secondHref, label: shownText(canvas, 'tile.secondary_label', 'More') },
  };
}
