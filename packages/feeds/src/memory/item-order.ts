import type { ItemSort } from '@northstar/contracts';
import { z } from 'zod';
import type { ItemRow } from '../ports/item-row.js';
import type { PagePosition } from '../ports/page-position.js';
import { readPosition } from '../ports/page-position.js';

/** What the orders of items depend on. */
type OrderKeys = Pick<ItemRow, 'item_id' | 'published_at' | 'pinned' | 'featured' | 'position'>;

type Compare = (a: OrderKeys, b: OrderKeys) => number;

/** Compares the UTF-8 bytes of two texts, like a database with collation C. */
export function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const byNewest: Compare = (a, b) => {
  if (a.published_at !== b.published_at) {
    if (a.published_at === null) return 1;
    if (b.published_at === null) return -1;
    return a.published_at < b.published_at ? 1 : -1;
  }
  return compareBytes(a.item_id, b.item_id);
};

/** The orders of FEEDS, `ItemSort`: negative when `a` comes first. */
export const compareItems: Readonly<Record<ItemSort, Compare>> = {
  newest: byNewest,
  featured: (a, b) =>
    Number(b.pinned) - Number(a.pinned) ||
    Number(b.featured) - Number(a.featured) ||
    byNewest(a, b),
  manual: (a, b) => {
    if (a.position === b.position) return byNewest(a, b);
    if (a.position === null) return 1;
    if (b.position === null) return -1;
    return a.position - b.position;
  },
};

const OrderKeys = z.strictObject({
  item_id: z.string(),
  published_at: z.string().nullable(),
  pinned: z.boolean(),
  featured: z.boolean(),
  position: z.number().nullable(),
});

export function positionAfter(item: ItemRow): PagePosition {
  const { item_id, published_at, pinned, featured, position } = item;
  return { item_id, published_at, pinned, featured, position };
}

/** Whether an item comes after a position in an order. */
export function isAfter(sort: ItemSort, position: PagePosition): (item: OrderKeys) => boolean {
  const last = readPosition(OrderKeys, position);
  return (item) => compareItems[sort](last, item) < 0;
}
