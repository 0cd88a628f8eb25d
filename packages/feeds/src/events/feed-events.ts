import type {
  Actor,
  EventDraft,
  FeedCreatedData,
  FeedDeletedData,
  FeedHealth,
  FeedHealthData,
  FeedUpdatedData,
  NewId,
} from '@northstar/contracts';
import type { FeedRow, NewFeedRow } from '../ports/feed-row.js';
import type { ItemChanges } from '../ports/refresh-batch.js';

export interface EventStamp {
  newId: NewId;
  actor: Actor | null;
  at: string;
}

/** Lists in an event are cut here; its summary has the whole numbers (FEEDS, feed.updated). */
const longestList = 100;

type FeedEventData = FeedCreatedData | FeedDeletedData | FeedHealthData | FeedUpdatedData;

function draft({ newId, actor, at }: EventStamp, name: string, data: FeedEventData): EventDraft {
  return { event_id: newId('evt'), name, topic: `feed:${data.feed_id}`, data, actor, at };
}

export function feedCreated(stamp: EventStamp, feed: NewFeedRow): EventDraft {
  const { feed_id, name, source_kind } = feed;
  return draft(stamp, 'feed.created', { feed_id, name, source_kind });
}

export function feedDeleted(stamp: EventStamp, feed_id: string): EventDraft {
  return draft(stamp, 'feed.deleted', { feed_id });
}

export function feedHealth(stamp: EventStamp, feed_id: string, health: FeedHealth): EventDraft {
  return draft(stamp, 'feed.health', { feed_id, status: health.status, fault: health.fault });
}

/** A feed's items have changed. */
export function feedUpdated(stamp: EventStamp, feed_id: string, changes: ItemChanges): EventDraft {
  const { added, changed, removed, head_rev, version, item_count } = changes;
  const cut = (ids: readonly string[]): string[] => ids.slice(0, longestList);
  return draft(stamp, 'feed.updated', {
    feed_id,
    head_rev,
    version,
    added: cut(added),
    changed: cut(changed),
    removed: cut(removed),
    truncated: [added, changed, removed].some((ids) => ids.length > longestList),
    summary: {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      item_count,
    },
  });
}

/** A feed's own settings have changed. */
export function settingsUpdated(stamp: EventStamp, feed: FeedRow): EventDraft {
  const none = { added: [], changed: [], removed: [], unchanged: 0 };
  const { head_rev, version, item_count } = feed;
  return feedUpdated(stamp, feed.feed_id, { ...none, head_rev, version, item_count });
}
