import type { FeedSummary, HealthStatus } from '@northstar/contracts';
import { useState } from 'react';
import { formatAgo, formatCount } from '../preview/format.js';

const healthLabels: Readonly<Record<HealthStatus, string>> = {
  pending: 'Not refreshed yet',
  ok: 'Up to date',
  degraded: 'The last refresh failed',
  failing: 'Refreshes keep failing',
};

interface FeedCardProps {
  feed: FeedSummary;
  chosen: boolean;
  now: number;
  onPick: () => void;
}

/** Shows one feed of the picker as a radio button. */
export function FeedCard({ feed, chosen, now, onPick }: FeedCardProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const cover = feed.cover_image_url;
  return (
    <label className="feed-card" data-feed-id={feed.feed_id} data-chosen={chosen}>
      <input type="radio" name="feed" checked={chosen} onChange={onPick} />
      <span className="feed-cover" aria-hidden="true">
        {cover !== null && broken !== cover ? (
          <img src={cover} alt="" loading="lazy" onError={() => setBroken(cover)} />
        ) : (
          feed.name.charAt(0).toUpperCase()
        )}
      </span>
      <span className="feed-text">
        <span className="feed-name">{feed.name}</span>
        <span className="feed-meta">
          {formatCount(feed.item_count)} · {formatAgo(feed.updated_at, now, 'short')}
        </span>
      </span>
      <span className="health" data-health={feed.health} title={healthLabels[feed.health]}>
        <span className="only-read-aloud">{healthLabels[feed.health]}</span>
      </span>
    </label>
  );
}
