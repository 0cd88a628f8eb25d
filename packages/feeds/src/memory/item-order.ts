import type { ItemSort } from '@northstar/contracts';
import type { ItemPosition } from '../ports/item-row.js';

type Compare = (a: ItemPosition, b: ItemPosition) => number;

/** Texts by their bytes in UTF-8, as a database with collation C has them. */
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

/** The orders of FEEDS, `ItemSort`: below zero when `a` comes first. */
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
