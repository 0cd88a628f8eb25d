import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { displayNumber, displayText } from '../canvas/display-value.js';
import { Notice } from '../page/notice.js';
import { coverStyle, gridStyle } from './grid-style.js';
import type { ItemsState } from './items-state.js';
import { tileSettings } from './tile-settings.js';
import { Tile } from './tile.js';

interface Multi21Props {
  canvas: ReadyCanvas;
  items: ItemsState;
  now: number;
  onRetry: () => void;
}

/** Shows the Multi-21 block: the items of one feed as a grid of tiles. */
export function Multi21({ canvas, items, now, onRetry }: Multi21Props) {
  if (displayText(canvas, 'feed.mode', 'feed') === 'manual') {
    return <Notice title="Manual items">This block shows items that were added by hand.</Notice>;
  }
  switch (items.status) {
    case 'none':
      return <Notice title="No feed yet">Pick a feed to fill this block with its items.</Notice>;
    case 'failed':
      return (
        <Notice title="Could not load the items" action={{ label: 'Try again', run: onRetry }}>
          {items.failure.message}
        </Notice>
      );
    case 'loading':
      return (
        <Grid canvas={canvas} busy>
          {skeletons(canvas)}
        </Grid>
      );
    case 'ready':
      break;
  }
  if (items.items.length === 0) {
    return <Notice title="No items yet">New items of the feed appear here automatically.</Notice>;
  }
  const settings = tileSettings(canvas);
  return (
    <Grid canvas={canvas}>
      {items.items.map((item) => (
        <Tile
          key={item.item_id}
          item={item}
          settings={settings}
          fresh={items.fresh.get(item.item_id)}
          now={now}
        />
      ))}
    </Grid>
  );
}

interface GridProps {
  canvas: ReadyCanvas;
  busy?: boolean;
  children: React.ReactNode;
}

function Grid({ canvas, busy = false, children }: GridProps) {
  return (
    <ul className="tiles" aria-label="Tiles" aria-busy={busy} style={gridStyle(canvas)}>
      {children}
    </ul>
  );
}

function skeletons(canvas: ReadyCanvas) {
  const count = Math.min(8, displayNumber(canvas, 'feed.query.limit', 8));
  return Array.from({ length: count }, (_, index) => (
    <li className="tile tile-skeleton" key={index} aria-hidden="true">
      <div className="cover" style={coverStyle(canvas)} />
      <span className="bone" />
      <span className="bone bone-short" />
    </li>
  ));
}
