import { Feed, Item, SourceKind } from '@northstar/contracts';
import type { FeedSummary, Logger, Meter } from '@northstar/contracts';
import type { z } from 'zod';
import type { KindRegistry } from '../kinds/kind-registry.js';
import type { FeedRow } from '../ports/feed-row.js';
import type { ItemRow } from '../ports/item-row.js';

/** Stored rows as the contract answers them. */
export interface Answers {
  /** Throws ZodError for an invalid row. */
  feed(row: FeedRow): Feed;
  /** A row that breaks the contract is left out, logged and counted. */
  feeds(rows: readonly FeedRow[]): Feed[];
  /** The same for items. */
  items(feed_id: string, rows: readonly ItemRow[]): Item[];
}

export function createAnswers(kinds: KindRegistry, logger: Logger, meter: Meter): Answers {
  function readAll<T>(type: 'feed' | 'item', ids: object, results: readonly Read<T>[]): T[] {
    const issues = results.flatMap((result) => result.issues);
    if (issues.length > 0) {
      meter.count('feed_invalid_rows_total', { type });
      logger.error({ ...ids, issues }, `a stored ${type} is invalid and was left out of a page`);
      return [];
    }
    return results.flatMap((result) => result.data);
  }

  return {
    feed: (row) => Feed.parse(answeredFeed(row)),
    feeds: (rows) =>
      rows.flatMap((row) =>
        readAll('feed', { feed_id: row.feed_id }, [read(Feed, answeredFeed(row))]),
      ),
    items: (feed_id, rows) =>
      rows.flatMap((row) => {
        // The contracts may not know the kind's details, but then a registered kind does.
        const details = kinds.find(row.kind)?.otherDetails;
        const issues = details === undefined ? [] : read(details, row.details).issues;
        const item = read(Item, answeredItem(feed_id, row));
        return readAll('item', { feed_id, item_id: row.item_id }, [item, { data: [], issues }]);
      }),
  };
}

/** A value that was read by its type: one or none. */
interface Read<T> {
  data: T[];
  issues: readonly z.core.$ZodIssue[];
}

function read<T>(type: z.ZodType<T>, value: unknown): Read<T> {
  const result = type.safeParse(value);
  return result.success
    ? { data: [result.data], issues: [] }
    : { data: [], issues: result.error.issues };
}

function answeredFeed(row: FeedRow) {
  const { state, due_at, members, ...answered } = row;
  void state; // Only the store
  void members; // needs these two.
  // An update may have changed the due time after the health was recorded.
  return { ...answered, health: { ...row.health, next_refresh_at: due_at } };
}

function answeredItem(feed_id: string, row: ItemRow) {
  const { origin, content_hash, ...answered } = row;
  void origin; // Only the store
  void content_hash; // needs these two.
  return { ...answered, feed_id };
}

export function summaryOf(row: FeedRow): FeedSummary {
  const { feed_id, name, mode, item_count, head_rev, cover_image_url } = row;
  const { updated_at, health } = row;
  return {
    feed_id,
    name,
    source_kind: SourceKind.parse(row.source_kind),
    mode,
    item_count,
    head_rev,
    health: health.status,
    cover_image_url,
    updated_at,
  };
}
