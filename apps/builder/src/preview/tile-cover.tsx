import { useState, type CSSProperties } from 'react';
import type { TileView } from './tile-view.js';

interface TileCoverProps {
  view: TileView;
  style: CSSProperties;
  showChip: boolean;
  showBadge: boolean;
}

/** Shows the item's image, or the first letter of its title when there is none or it fails to load. */
export function TileCover({ view, style, showChip, showBadge }: TileCoverProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const src = view.imageUrl;
  return (
    <div className="cover" style={style}>
      {src !== null && broken !== src ? (
        <img src={src} alt="" loading="lazy" onError={() => setBroken(src)} />
      ) : (
        <span className="cover-letter" aria-hidden="true">
          {Array.from(view.title.trim())[0]?.toUpperCase() ?? '·'}
        </span>
      )}
      {showBadge && view.badge !== null && <span className="badge">{view.badge}</span>}
      {showChip && view.chip !== null && (
        <span className="chip" data-tone={view.chip.tone}>
          {view.chip.text}
        </span>
      )}
    </div>
  );
}
