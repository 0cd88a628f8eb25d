import type { ItemSort, Scope } from '@northstar/contracts';
import { readPosition } from '@northstar/feeds';
import type { ItemQuery, ItemRow, ItemRowPage, PagePosition } from '@northstar/feeds';
import { z } from 'zod';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedIsVisible, visibleValues } from './feed-columns.js';

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

/** sort_at and sort_position are never null, so an index scan can start where a page ended. */
const ORDER: Readonly<Record<ItemSort, string>> = {
  newest: 'sort_at desc, item_id',
  featured: 'pinned desc, featured desc, sort_at desc, item_id',
  manual: 'sort_position, sort_at desc, item_id',
};

/**
 * The items after a position, whose members are $7 and following: a bound for an index scan, then
 * what the scan must still exclude. A single row comparison is not enough, because item_id ascends
 * where the other columns descend.
 */
const AFTER: Readonly<Record<ItemSort, string>> = {
  newest: `sort_at <= $7::timestamptz and (sort_at < $7::timestamptz or item_id > $8)`,
  featured: `(pinned, featured, sort_at) <= ($9::boolean, $10::boolean, $7::timestamptz)
    and ((pinned, featured, sort_at) < ($9::boolean, $10::boolean, $7::timestamptz)
         or item_id > $8)`,
  manual: `sort_position >= $9::integer
    and (sort_position > $9::integer or sort_at < $7::timestamptz
         or (sort_at = $7::timestamptz and item_id > $8))`,
};

const UNKNOWN_TIME = '-infinity';
const NO_POSITION = 2_147_483_647;

/** The members of a position in each order, as they are compared in SQL. */
const POSITION = {
  newest: z.tuple([z.string(), z.string()]),
  featured: z.tuple([z.string(), z.string(), z.boolean(), z.boolean()]),
  manual: z.tuple([z.string(), z.string(), z.number()]),
} satisfies Readonly<Record<ItemSort, z.ZodType>>;

function positionAfter(sort: ItemSort, item: ItemRow): PagePosition {
  const { item_id, pinned, featured, position } = item;
  const newest = [item.published_at ?? UNKNOWN_TIME, item_id];
  switch (sort) {
    case 'newest':
      return newest;
    case 'featured':
      return [...newest, pinned, featured];
    case 'manual':
      return [...newest, position ?? NO_POSITION];
  }
}

/** $5 limit, $6 a part of the folded title or null. Every row has the feed's head_rev. */
function pageStatement(sort: ItemSort, isFirst: boolean): Statement {
  return {
    name: `items_${sort}_${isFirst ? 'first' : 'after'}`,
    text: `
      select f.head_rev, ${columns.map((column) => `i.${column}`).join(', ')} from (
        select tenant_id, project_id, feed_id, head_rev from feeds where ${feedIsVisible}
      ) f
      left join lateral (
        select ${columns.join(', ')}, sort_at, sort_position from feed_items
        where tenant_id = f.tenant_id and project_id = f.project_id and feed_id = f.feed_id
          and not hidden and ($6::text is null or strpos(title_folded, $6) > 0)
          ${isFirst ? '' : `and ${AFTER[sort]}`}
        order by ${ORDER[sort]} limit $5
      ) i on true
      order by ${ORDER[sort]}`,
  };
}

type PageRow = { head_rev: number } & (ItemRow | { item_id: null });

const sorts = ['newest', 'featured', 'manual'] as const;
const firstPage = new Map(sorts.map((sort) => [sort, pageStatement(sort, true)]));
const laterPage = new Map(sorts.map((sort) => [sort, pageStatement(sort, false)]));

/** Folds upper and lower case, the same on every server. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}

/** See FeedRepository.listItems. */
export async function listItems(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  { sort, limit, after, q }: ItemQuery,
): Promise<ItemRowPage | null> {
  const statement = (after === undefined ? firstPage : laterPage).get(sort);
  if (statement === undefined) throw new TypeError(`Items are not sorted by ${sort}`);
  const rows = await database.rows<PageRow>(statement, [
    ...visibleValues(scope, feed_id),
    limit + 1,
    q === undefined ? null : foldCase(q),
    ...(after === undefined ? [] : readPosition<unknown[]>(POSITION[sort], after)),
  ]);
  const [head] = rows;
  if (head === undefined) return null;
  const items = rows.slice(0, limit).flatMap(itemOf);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    head_rev: head.head_rev,
    items,
    next: last === undefined ? null : positionAfter(sort, last),
  };
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
