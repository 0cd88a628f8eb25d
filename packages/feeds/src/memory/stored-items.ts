import type { OriginCoverage } from '../kinds/pull.js';
import type { ItemRow, NewItem } from '../ports/item-row.js';
import type { Arrangement, ItemChanges } from '../ports/item-writes.js';
import { compareItems } from './item-order.js';

export interface StoredItem extends ItemRow {
  hidden: boolean;
}

export type StoredItems = ReadonlyMap<string, StoredItem>;

/** Which items a write changed, and all items after it. */
export interface WrittenItems extends Pick<
  ItemChanges,
  'added' | 'changed' | 'removed' | 'unchanged'
> {
  items: StoredItems;
}

/** Writes new and changed items and removes others; `stored` stays as it is. */
export function writeItems(
  stored: StoredItems,
  { items: newItems, removed }: { items: readonly NewItem[]; removed: readonly string[] },
  { rev, at }: { rev: number; at: string },
): WrittenItems {
  const items = new Map(stored);
  const added: string[] = [];
  const changed: string[] = [];
  let unchanged = 0;
  for (const item of newItems) {
    const before = stored.get(item.item_id);
    if (before?.content_hash === item.content_hash) {
      unchanged += 1;
      continue;
    }
    (before === undefined ? added : changed).push(item.item_id);
    items.set(item.item_id, {
      ingested_at: at,
      pinned: false,
      featured: false,
      position: null,
      hidden: false,
      ...before,
      ...structuredClone(item),
      rev,
    });
  }
  const gone = removed.filter((item_id) => items.delete(item_id));
  return { items, added, changed, removed: gone, unchanged };
}

/** The stored items that a refresh proves to be gone, except for those that it has seen. */
export function goneItems(
  stored: StoredItems,
  seen: ReadonlySet<string>,
  origins: readonly string[] | null,
  coverage: readonly OriginCoverage[],
): string[] {
  const isGone = (item: StoredItem): boolean => {
    if (origins !== null && !origins.includes(item.origin)) return true;
    const since = coverage.find(({ origin }) => origin === item.origin)?.complete_since;
    if (since === undefined) return false;
    return since === null || (item.published_at !== null && item.published_at >= since);
  };
  return [...stored.values()]
    .filter((item) => !seen.has(item.item_id) && isGone(item))
    .map((item) => item.item_id);
}

/** Sets an arrangement. A hidden item counts as removed, one that is shown again as added. */
export function arrange(
  stored: StoredItems,
  { pinned, featured, order, hidden }: Arrangement,
  rev: number,
): WrittenItems {
  const positions = order && new Map(order.map((item_id, index) => [item_id, index]));
  const items = new Map(stored);
  const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  for (const before of stored.values()) {
    const { item_id } = before;
    const after: StoredItem = {
      ...before,
      rev,
      ...(pinned && { pinned: pinned.includes(item_id) }),
      ...(featured && { featured: featured.includes(item_id) }),
      ...(positions && { position: positions.get(item_id) ?? null }),
      ...(hidden && { hidden: hidden.includes(item_id) }),
    };
    const isChanged =
      after.pinned !== before.pinned ||
      after.featured !== before.featured ||
      after.position !== before.position ||
      after.hidden !== before.hidden;
    if (!isChanged) continue;
    items.set(item_id, after);
    if (after.hidden === before.hidden) changes.changed.push(item_id);
    else (after.hidden ? changes.removed : changes.added).push(item_id);
  }
  return { items, ...changes, unchanged: items.size - countChanges(changes) };
}

function countChanges({ added, changed, removed }: Omit<WrittenItems, 'items' | 'unchanged'>) {
  return added.length + changed.length + removed.length;
}

export function listedItems(items: StoredItems): StoredItem[] {
  return [...items.values()].filter((item) => !item.hidden);
}

/** The image of the newest listed item that has one. */
export function coverOf(items: StoredItems): string | null {
  const withImage = listedItems(items).filter((item) => item.image_url !== null);
  return withImage.sort(compareItems.newest)[0]?.image_url ?? null;
}
