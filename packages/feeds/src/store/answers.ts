import { Feed, Item } from '@northstar/contracts';
import type { FeedSummary } from '@northstar/contracts';
import type { FeedRow } from '../ports/feed-row.js';
import type { ItemRow } from '../ports/item-row.js';

/** A stored feed as the contract answers it. Throws ZodError for a row that breaks it. */
export function toFeed(row: FeedRow): Feed {
  const { state, due_at, ...shown } = row;
  void state; // is never shown
  // A change of the feed may have moved the due time since its health was noted.
  return Feed.parse({ ...shown, health: { ...row.health, next_refresh_at: due_at } });
}

/** A stored item as the contract answers it. Throws ZodError for a row that breaks it. */
export function toItem(feed_id: string, row: ItemRow): Item {
  const { origin, content_hash, ...shown } = row;
  void origin; // these two are
  void content_hash; // the store's own
  return Item.parse({ ...shown, feed_id });
}

export function toSummary(row: FeedRow): FeedSummary {
  const { feed_id, name, source_kind, mode, item_count, head_rev, cover_image_url } = row;
  const { updated_at, health } = row;
  return {
    feed_id,
    name,
    source_kind,
    mode,
    item_count,
    head_rev,
    health: health.status,
    cover_image_url,
    updated_at,
  };
}
