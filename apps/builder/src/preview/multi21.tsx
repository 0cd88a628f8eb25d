import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { shownNumber, shownText } from '../canvas/display-value.js';
import { Notice } from '../page/notice.js';
import { coverStyle, gridStyle } from './grid-style.js';
import type { ItemsState } from './items-state.js';
import { tileLook } from './tile-look.js';
import { Tile } from './tile.js';

interface Multi21Props {
  canvas: ReadyCanvas;
  items: ItemsState;
  now: number;
  onRetry: () => void;
}

/** The Multi-21 block: the items of one feed as a grid of tiles. */
export function Multi21({ canvas, items, now, onRetry }: Multi21Props) {
  if (shownText(canvas, 'feed.mode', 'feed') === 'manual') {
    return (
      <Notice title="Filled by hand">This block shows the items that an editor placed.</Notice>
    );
  }
  switch (items.status) {
    case 'none':
      return <Notice title="No feed yet">Pick a feed to fill this block with its items.</Notice>;
    case 'failed':
      return (
        <Notice title="The items could not be read" action={{ label: 'Try again', run: onRetry }}>
          {items.fault.message}
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
    return (
      <Notice title="Nothing here yet">The feed has no items; they appear as they come.</Notice>
    );
  }
  const look = tileLook(canvas);
  return (
    <Grid canvas={canvas}>
      {items.items.map((item) => (
        <Tile
          key={item.item_id}
          item={item}
          look={look}
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
  const count = Math.min(8, shownNumber(canvas, 'feed.query.limit', 8));
  return Array.from({ length: count }, (_, index) => (
    <li className="tile tile-skeleton" key={index} aria-hidden="true">
      <div className="cover" style={coverStyle(canvas)} />
      <span className="bone" />
      <span className="bone bone-short" />
    </li>
  ));
}
