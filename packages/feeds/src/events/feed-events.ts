import { SourceKind } from '@northstar/contracts';
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
import type { ItemChanges } from '../ports/item-writes.js';

export interface EventStamp {
  newId: NewId;
  actor: Actor | null;
  at: string;
}

/** The most ids in a list of an event; its summary has the full numbers (FEEDS, feed.updated). */
const longestList = 100;

type FeedEventData = FeedCreatedData | FeedDeletedData | FeedHealthData | FeedUpdatedData;

function draft({ newId, actor, at }: EventStamp, name: string, data: FeedEventData): EventDraft {
  return { event_id: newId('evt'), name, topic: `feed:${data.feed_id}`, data, actor, at };
}

export function feedCreated(stamp: EventStamp, feed: NewFeedRow): EventDraft {
  const { feed_id, name } = feed;
  const source_kind = SourceKind.parse(feed.source_kind);
  return draft(stamp, 'feed.created', { feed_id, name, source_kind });
}

export function feedDeleted(stamp: EventStamp, feed_id: string): EventDraft {
  return draft(stamp, 'feed.deleted', { feed_id });
}

export function feedHealth(stamp: EventStamp, feed_id: string, health: FeedHealth): EventDraft {
  return draft(stamp, 'feed.health', {
    feed_id,
    status: health.status,
    last_error: health.last_error,
  });
}

/** The event of changed items; none when nothing was changed. */
export function feedUpdated(
  stamp: EventStamp,
  feed_id: string,
  changes: ItemChanges,
): EventDraft[] {
  const { added, changed, removed } = changes;
  const isChanged = added.length + changed.length + removed.length > 0;
  return isChanged ? [updated(stamp, feed_id, changes)] : [];
}

/** The event of changed settings. */
export function settingsUpdated(stamp: EventStamp, feed: FeedRow): EventDraft {
  const none = { added: [], changed: [], removed: [], unchanged: 0 };
  const { head_rev, version, item_count } = feed;
  return updated(stamp, feed.feed_id, { ...none, head_rev, version, item_count });
}

function updated(stamp: EventStamp, feed_id: string, changes: ItemChanges): EventDraft {
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
