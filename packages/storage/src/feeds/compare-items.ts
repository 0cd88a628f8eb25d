import type { ItemUpdate, NewItem, RefreshBatch } from '@northstar/feeds';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import type { FeedKey } from './feed-columns.js';

/** New and changed items of a batch; $4 its ids, $5 its hashes. */
const newOrChanged = `
  select b.item_id, case when s.item_id is null then 'added' else 'changed' end as change
  from unnest($4::text[], $5::text[]) as b (item_id, content_hash)
  left join feed_items s on s.tenant_id = $1 and s.project_id = $2 and s.feed_id = $3
                        and s.item_id = b.item_id
  where s.item_id is null or s.content_hash <> b.content_hash`;

/**
 * Asked before anything is written, since most refreshes change nothing. These two have no name: a
 * stored plan would assume small batches and compare each item with each stored one.
 */
const compareBatch: Statement = { text: newOrChanged };

/**
 * The same, with the items that are gone. $6 origins or null, $7 origins that were read and $8 since
 * when ('-infinity': everything), $9 the lease, $10 skipped ids.
 */
const compareRefresh: Statement = {
  text: `
    ${newOrChanged}
    union all
    select s.item_id, 'removed' from feed_items s
    where s.tenant_id = $1 and s.project_id = $2 and s.feed_id = $3
      and s.item_id not in (select unnest($4::text[] || $10::text[]))
      and not exists (
        select from feed_items_seen n
        where n.tenant_id = $1 and n.project_id = $2 and n.feed_id = $3 and n.lease_id = $9
          and n.item_id = s.item_id)
      and (s.origin <> all ($6::text[])
           or exists (select from unnest($7::text[], $8::timestamptz[]) as r (origin, since)
                      where r.origin = s.origin
                        and (r.since = '-infinity' or s.published_at >= r.since)))`,
};

/** Ids of items that differ from the stored ones. */
export interface ItemDifference {
  added: string[];
  changed: string[];
  removed: readonly string[];
}

type DifferenceRow = { item_id: string; change: 'added' | 'changed' | 'removed' };

/** What a batch changes. The feed is locked. */
export async function differenceOf(
  queries: Queries,
  feedKey: FeedKey,
  { items, removed = [] }: ItemUpdate,
): Promise<ItemDifference> {
  const rows = await queries.rows<DifferenceRow>(compareBatch, [
    ...feedKey,
    ...idsAndHashes(items),
  ]);
  return { ...inOrder(items, rows), removed };
}

/** What the end of a refresh changes, and which items it proves to be gone. The feed is locked. */
export async function differenceOfRefresh(
  queries: Queries,
  feedKey: FeedKey,
  { items, origins, coverage, lease_id, skipped = [] }: RefreshBatch,
): Promise<ItemDifference> {
  const read = coverage.flatMap(({ origin, complete_since }) =>
    complete_since === undefined ? [] : [{ origin, since: complete_since ?? '-infinity' }],
  );
  const rows = await queries.rows<DifferenceRow>(compareRefresh, [
    ...feedKey,
    ...idsAndHashes(items),
    origins,
    read.map(({ origin }) => origin),
    read.map(({ since }) => since),
    lease_id,
    skipped,
  ]);
  const removed = rows.flatMap(({ item_id, change }) => (change === 'removed' ? [item_id] : []));
  return { ...inOrder(items, rows), removed };
}

function idsAndHashes(items: readonly NewItem[]) {
  return [items.map(({ item_id }) => item_id), items.map(({ content_hash }) => content_hash)];
}

function inOrder(items: readonly NewItem[], rows: readonly DifferenceRow[]) {
  const changes = new Map(rows.map(({ item_id, change }) => [item_id, change]));
  const ids = items.map(({ item_id }) => item_id);
  return {
    added: ids.filter((id) => changes.get(id) === 'added'),
    changed: ids.filter((id) => changes.get(id) === 'changed'),
  };
}
