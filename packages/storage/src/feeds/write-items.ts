import type { Scope } from '@northstar/contracts';
import type { NewItem, RefreshBatch } from '@northstar/feeds';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { foldCase } from './list-items.js';

/**
 * What a batch would do, asked before anything is written, since most refreshes change nothing.
 * $4 ids and $5 hashes of the batch, $6 origins or null, $7 and $8 the origins that were read and
 * since when ('-infinity': everything). Without a name: a kept plan would take every batch for a
 * small one and compare each of its items with each that is stored.
 */
const compare: Statement = {
  text: `
    with batch as (
      select * from unnest($4::text[], $5::text[]) as b (item_id, content_hash)
    ), stored as (
      select item_id, origin, content_hash, published_at, sort_at from feed_items
      where tenant_id = $1 and project_id = $2 and feed_id = $3
    ), readings as (
      select * from unnest($7::text[], $8::timestamptz[]) as r (origin, since)
    )
    select b.item_id, case when s.item_id is null then 'added' else 'changed' end as change
    from batch b left join stored s on s.item_id = b.item_id
    where s.item_id is null or s.content_hash <> b.content_hash
    union all
    select s.item_id, 'removed' from stored s
    where not exists (select from batch b where b.item_id = s.item_id)
      and (s.origin <> all ($6::text[])
           or exists (select from readings r where r.origin = s.origin
                      and (r.since = '-infinity' or s.published_at >= r.since)))`,
};

/** Pinned, featured, position and ingested_at stay as they are. */
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
    where tenant_id = $1 and project_id = $2 and feed_id = $3 and item_id = any ($4::text[])`,
};

export interface ItemDifference {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What a batch changes of the stored items, in the batch's order. The feed is locked. */
export async function compareItems(
  queries: Queries,
  scope: Scope,
  feed_id: string,
  { items, origins, read }: Pick<RefreshBatch, 'items' | 'origins' | 'read'>,
): Promise<ItemDifference> {
  const told = read.flatMap(({ origin, complete_since }) =>
    complete_since === undefined ? [] : [{ origin, since: complete_since ?? '-infinity' }],
  );
  type Row = { item_id: string; change: 'added' | 'changed' | 'removed' };
  const rows = await queries.rows<Row>(compare, [
    scope.tenant_id,
    scope.project_id,
    feed_id,
    items.map((item) => item.item_id),
    items.map((item) => item.content_hash),
    origins,
    told.map(({ origin }) => origin),
    told.map(({ since }) => since),
  ]);
  const changes = new Map(rows.map(({ item_id, change }) => [item_id, change]));
  const ids = items.map((item) => item.item_id);
  return {
    added: ids.filter((id) => changes.get(id) === 'added'),
    changed: ids.filter((id) => changes.get(id) === 'changed'),
    removed: rows.flatMap(({ item_id, change }) => (change === 'removed' ? [item_id] : [])),
  };
}

/** Writes new and changed items at a revision of their feed. */
export async function upsertItems(
  queries: Queries,
  scope: Scope,
  feed_id: string,
  items: readonly NewItem[],
  { rev, at }: { rev: number; at: string },
): Promise<void> {
  if (items.length === 0) return;
  await queries.rows(upsert, [
    scope.tenant_id,
    scope.project_id,
    feed_id,
    rev,
    at,
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
  ]);
}

export async function removeItems(
  queries: Queries,
  scope: Scope,
  feed_id: string,
  item_ids: readonly string[],
): Promise<void> {
  if (item_ids.length === 0) return;
  await queries.rows(remove, [scope.tenant_id, scope.project_id, feed_id, item_ids]);
}
