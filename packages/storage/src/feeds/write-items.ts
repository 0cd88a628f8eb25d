import type { Scope } from '@northstar/contracts';
import type { FeedRow, ItemChanges, ItemUpdate, NewItem } from '@northstar/feeds';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { appendEvents } from '../events/append-events.js';
import type { ItemDifference } from './compare-items.js';
import { makeComposedDue } from './composed-feeds.js';
import { feedKeyOf } from './feed-columns.js';
import { foldCase } from './list-items.js';

/** Arrangement and ingested_at stay as they are. */
const upsert: Statement = {
  name: 'items_upsert',
  text: `
    insert into feed_items (
      tenant_id, project_id, feed_id, rev, ingested_at, item_id, origin, kind, title,
      title_folded, url, image_url, published_at, details, content_hash)
    select $1, $2, $3, $4, $5, b.item_id, b.origin, b.kind, b.title, b.title_folded, b.url,
           b.image_url, b.published_at::timestamptz, b.details::json, b.content_hash
    from unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
                $12::text[], $13::text[], $14::text[], $15::text[])
      as b (item_id, origin, kind, title, title_folded, url, image_url, published_at, details,
            content_hash)
    on conflict (tenant_id, project_id, feed_id, item_id) do update set
      rev = excluded.rev, origin = excluded.origin, kind = excluded.kind, title = excluded.title,
      title_folded = excluded.title_folded, url = excluded.url, image_url = excluded.image_url,
      published_at = excluded.published_at, details = excluded.details,
      content_hash = excluded.content_hash`,
};

const remove: Statement = {
  name: 'items_remove',
  text: `
    delete from feed_items
    where tenant_id = $1 and project_id = $2 and feed_id = $3 and item_id = any ($4::text[])
    returning item_id, hidden`,
};

/** After the items are written. */
const updateCounters: Statement = {
  name: 'feeds_update_counters',
  text: `
    update feeds set head_rev = $4, item_count = $5, updated_at = $6, cover_image_url = (
      select image_url from feed_items
      where tenant_id = $1 and project_id = $2 and feed_id = $3 and image_url is not null
        and not hidden
      order by sort_at desc, item_id limit 1)
    where tenant_id = $1 and project_id = $2 and feed_id = $3`,
};

/** Writes a difference, the feed's counters and the events. The feed is locked. */
export async function writeItems(
  queries: Queries,
  scope: Scope,
  feed: FeedRow,
  difference: ItemDifference,
  { items, at, events }: Pick<ItemUpdate, 'items' | 'at' | 'events'>,
): Promise<ItemChanges> {
  const feedKey = feedKeyOf(scope, feed.feed_id);
  const { added, changed } = difference;
  const removed =
    difference.removed.length === 0
      ? []
      : await queries.rows<RemovedRow>(remove, [...feedKey, difference.removed]);
  const written = new Set([...added, ...changed]);
  if (written.size > 0) {
    const batch = items.filter(({ item_id }) => written.has(item_id));
    await queries.rows(upsert, [...feedKey, feed.head_rev + 1, at, ...columnsOf(batch)]);
  }
  const changes = {
    added,
    changed,
    removed: removed.map(({ item_id }) => item_id),
    unchanged: items.length - written.size,
  };
  const shownRemoved = removed.filter(({ hidden }) => !hidden).length;
  const item_count = feed.item_count + added.length - shownRemoved;
  return finishWrite(queries, scope, feed, { ...changes, item_count }, { at, events });
}

interface RemovedRow {
  item_id: string;
  hidden: boolean;
}

/** Writes the feed's counters, if anything was changed, and the events. */
export async function finishWrite(
  queries: Queries,
  scope: Scope,
  feed: FeedRow,
  written: Omit<ItemChanges, 'head_rev' | 'version'>,
  { at, events }: Pick<ItemUpdate, 'at' | 'events'>,
): Promise<ItemChanges> {
  const { added, changed, removed, item_count } = written;
  const isChanged = added.length + changed.length + removed.length > 0;
  const head_rev = feed.head_rev + (isChanged ? 1 : 0);
  if (isChanged) {
    const feedKey = feedKeyOf(scope, feed.feed_id);
    await queries.rows(updateCounters, [...feedKey, head_rev, item_count, at]);
    await makeComposedDue(queries, feedKey, at);
  }
  const changes = { ...written, head_rev, version: feed.version };
  await appendEvents(queries, scope, events(changes));
  return changes;
}

function columnsOf(items: readonly NewItem[]) {
  return [
    items.map((item) => item.item_id),
    items.map((item) => item.origin),
    items.map((item) => item.kind),
    items.map((item) => item.title),
    items.map((item) => foldCase(item.title)),
    items.map((item) => item.url),
    items.map((item) => item.image_url),
    items.map((item) => item.published_at),
    items.map((item) => JSON.stringify(item.details)),
    items.map((item) => item.content_hash),
  ];
}
