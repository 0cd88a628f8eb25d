import type { Item } from '@northstar/contracts';
import type { Freshness } from './items-state.js';
import { TileCover } from './tile-cover.js';
import type { TileSettings } from './tile-settings.js';
import { tileView } from './tile-view.js';

interface TileProps {
  item: Item;
  settings: TileSettings;
  fresh: Freshness | undefined;
  now: number;
}

/** Shows one item of the feed. A tile that was just added or changed glows. */
export function Tile({ item, settings, fresh, now }: TileProps) {
  const view = tileView(item, now);
  const newTab = { target: '_blank', rel: 'noreferrer' };
  return (
    <li className="tile" data-item-id={item.item_id} data-fresh={fresh}>
      <a className="tile-link" href={settings.href ?? view.url} title={view.title} {...newTab}>
        {settings.showCover && (
          <TileCover
            view={view}
            style={settings.cover}
            showChip={settings.showMeta}
            showBadge={settings.showBadge}
          />
        )}
        <span className={settings.showTitle ? 'tile-title' : 'only-read-aloud'}>{view.title}</span>
        {settings.showMeta &&
          view.meta.map((line) => (
            <span key={line} className="tile-meta">
              {line}
            </span>
          ))}
        {settings.action !== '' && <span className="tile-action">{settings.action}</span>}
      </a>
      {settings.second !== null && (
        <a className="tile-second" href={settings.second.href} {...newTab}>
          {settings.second.label}
        </a>
      )}
      {fresh !== undefined && <span key={item.rev} className="tile-glow" aria-hidden="true" />}
    </li>
  );
}
