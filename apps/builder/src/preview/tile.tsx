import type { Item } from '@northstar/contracts';
import type { Freshness } from './items-state.js';
import { TileCover } from './tile-cover.js';
import type { TileLook } from './tile-look.js';
import { tileView } from './tile-view.js';

interface TileProps {
  item: Item;
  look: TileLook;
  fresh: Freshness | undefined;
  now: number;
}

/** One item of the feed. A tile that has just come or changed glows once. */
export function Tile({ item, look, fresh, now }: TileProps) {
  const view = tileView(item, now);
  const elsewhere = { target: '_blank', rel: 'noreferrer' };
  return (
    <li className="tile" data-item-id={item.item_id} data-fresh={fresh}>
      <a className="tile-link" href={look.href ?? view.url} title={view.title} {...elsewhere}>
        {look.showCover && (
          <TileCover
            view={view}
            style={look.cover}
            showChip={look.showMeta}
            showBadge={look.showBadge}
          />
        )}
        <span className={look.showTitle ? 'tile-title' : 'only-read-aloud'}>{view.title}</span>
        {look.showMeta &&
          view.meta.map((line) => (
            <span key={line} className="tile-meta">
              {line}
            </span>
          ))}
        {look.action !== '' && <span className="tile-action">{look.action}</span>}
      </a>
      {look.second !== null && (
        <a className="tile-second" href={look.second.href} {...elsewhere}>
          {look.second.label}
        </a>
      )}
      {fresh !== undefined && <span key={item.rev} className="tile-glow" aria-hidden="true" />}
    </li>
  );
}
