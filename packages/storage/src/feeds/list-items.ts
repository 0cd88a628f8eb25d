import type { ItemSort, Scope } from '@northstar/contracts';
import type { ItemPosition, ItemQuery, ItemRow } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedIsSeen, seenValues } from './feed-columns.js';

const columns = [
  'item_id',
  'origin',
  'kind',
  'title',
  'url',
  'image_url',
  'published_at',
  'details',
  'content_hash',
  'ingested_at',
  'rev',
  'pinned',
  'featured',
  'position',
];

/** sort_at and sort_position hold no nulls, so an index can begin where a page ended. */
const ORDER: Readonly<Record<ItemSort, string>> = {
  newest: 'sort_at desc, item_id',
  featured: 'pinned desc, featured desc, sort_at desc, item_id',
  manual: 'sort_position, sort_at desc, item_id',
};

const UNKNOWN_TIME = '-infinity';
const NO_POSITION = 2_147_483_647;

/**
 * What lies behind $7 …: a bound that an index can begin at, then what it must still leave out.
 * (One row comparison cannot say it: item_id ascends where the rest descends.)
 */
const BEHIND: Readonly<Record<ItemSort, string>> = {
  newest: `sort_at <= $7::timestamptz and (sort_at < $7::timestamptz or item_id > $8)`,
  featured: `(pinned, featured, sort_at) <= ($9::boolean, $10::boolean, $7::timestamptz)
    and ((pinned, featured, sort_at) < ($9::boolean, $10::boolean, $7::timestamptz)
         or item_id > $8)`,
  manual: `sort_position >= $9::integer
    and (sort_position > $9::integer or sort_at < $7::timestamptz
         or (sort_at = $7::timestamptz and item_id > $8))`,
};

function behindValues(sort: ItemSort, after: ItemPosition): unknown[] {
  const place = [after.published_at ?? UNKNOWN_TIME, after.item_id];
  switch (sort) {
    case 'newest':
      return place;
    case 'featured':
      return [...place, after.pinned, after.featured];
    case 'manual':
      return [...place, after.position ?? NO_POSITION];
  }
}

/** $5 limit, $6 a part of the folded title or null; the feed's head_rev stands in every row. */
function pageStatement(sort: ItemSort, isFirst: boolean): Statement {
  return {
    name: `items_${sort}_${isFirst ? 'first' : 'behind'}`,
    text: `
      select f.head_rev, ${columns.map((column) => `i.${column}`).join(', ')} from (
        select tenant_id, project_id, feed_id, head_rev from feeds where ${feedIsSeen}
      ) f
      left join lateral (
        select ${columns.join(', ')}, sort_at, sort_position from feed_items
        where tenant_id = f.tenant_id and project_id = f.project_id and feed_id = f.feed_id
          and ($6::text is null or strpos(title_folded, $6) > 0)
          ${isFirst ? '' : `and ${BEHIND[sort]}`}
        order by ${ORDER[sort]} limit $5
      ) i on true
      order by ${ORDER[sort]}`,
  };
}

type PageRow = { head_rev: number } & (ItemRow | { item_id: null });

const sorts = ['newest', 'featured', 'manual'] as const;
const first = new Map(sorts.map((sort) => [sort, pageStatement(sort, true)]));
const behind = new Map(sorts.map((sort) => [sort, pageStatement(sort, false)]));

/** Upper and lower case made one, the same on every server. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}

/** A page of items and the feed's head_rev of the same moment; null when there is no feed. */
export async function listItems(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  { sort, limit, after, q }: ItemQuery,
): Promise<{ head_rev: number; items: ItemRow[] } | null> {
  const statement = (after === undefined ? first : behind).get(sort);
  if (statement === undefined) throw new TypeError(`Items are not sorted by ${sort}`);
  const rows = await database.rows<PageRow>(statement, [
    ...seenValues(scope, feed_id),
    limit,
    q === undefined ? null : foldCase(q),
    ...(after === undefined ? [] : behindValues(sort, after)),
  ]);
  const [head] = rows;
  if (head === undefined) return null;
  return { head_rev: head.head_rev, items: rows.flatMap(itemOf) };
}

function itemOf(row: PageRow): ItemRow[] {
  if (row.item_id === null) return [];
  return [
    {
      item_id: row.item_id,
      origin: row.origin,
      kind: row.kind,
      title: row.title,
      url: row.url,
      image_url: row.image_url,
      published_at: row.published_at,
      details: row.details,
      content_hash: row.content_hash,
      ingested_at: row.ingested_at,
      rev: row.rev,
      pinned: row.pinned,
      featured: row.featured,
      position: row.position,
    },
  ];
}
