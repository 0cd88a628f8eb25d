import type { Item } from '@northstar/contracts';
import type { CSSProperties } from 'react';
import type { Freshness } from './items-state.js';
import { TileCover } from './tile-cover.js';
import { tileView } from './tile-view.js';

export interface TileLook {
  cover: CSSProperties;
  showTitle: boolean;
  showMeta: boolean;
  showBadge: boolean;
}

interface TileProps {
  item: Item;
  look: TileLook;
  fresh: Freshness | undefined;
  now: number;
}

/** One item of the feed. A tile that has just come or changed glows once. */
export function Tile({ item, look, fresh, now }: TileProps) {
  const view = tileView(item, now);
  return (
    <li className="tile" data-item-id={item.item_id} data-fresh={fresh}>
      <a href={view.url} target="_blank" rel="noreferrer" title={view.title}>
        <TileCover
          view={view}
          style={look.cover}
          showChip={look.showMeta}
          showBadge={look.showBadge}
        />
        {look.showTitle ? (
          <span className="tile-title">{view.title}</span>
        ) : (
          <span className="only-read-aloud">{view.title}</span>
        )}
        {look.showMeta &&
          view.meta.map((line) => (
            <span key={line} className="tile-meta">
              {line}
            </span>
          ))}
      </a>
      {fresh !== undefined && <span key={item.rev} className="tile-glow" aria-hidden="true" />}
    </li>
  );
}
