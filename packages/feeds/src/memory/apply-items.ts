import type { ItemRow, NewItem } from '../ports/item-row.js';
import type { RefreshBatch } from '../ports/refresh-batch.js';

export interface AppliedItems {
  items: Map<string, ItemRow>;
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
}

function isGone(item: ItemRow, batch: RefreshBatch): boolean {
  if (batch.origins !== null && !batch.origins.includes(item.origin)) return true;
  const since = batch.read.find((read) => read.origin === item.origin)?.complete_since;
  if (since === undefined) return false;
  return since === null || (item.published_at !== null && item.published_at >= since);
}

function written(item: NewItem, before: ItemRow | undefined, rev: number, at: string): ItemRow {
  return {
    ...structuredClone(item),
    ingested_at: before?.ingested_at ?? at,
    rev,
    pinned: before?.pinned ?? false,
    featured: before?.featured ?? false,
    position: before?.position ?? null,
  };
}

/** What a batch makes of the stored items; these stay as they are. `rev` is that of a change. */
export function applyItems(
  stored: ReadonlyMap<string, ItemRow>,
  batch: RefreshBatch,
  rev: number,
): AppliedItems {
  const result: AppliedItems = {
    items: new Map(stored),
    added: [],
    changed: [],
    removed: [],
    unchanged: 0,
  };
  const present = new Set<string>();
  for (const item of batch.items) {
    present.add(item.item_id);
    const before = stored.get(item.item_id);
    if (before?.content_hash === item.content_hash) {
      result.unchanged += 1;
      continue;
    }
    (before === undefined ? result.added : result.changed).push(item.item_id);
    result.items.set(item.item_id, written(item, before, rev, batch.at));
  }
  for (const item of stored.values()) {
    if (present.has(item.item_id) || !isGone(item, batch)) continue;
    result.removed.push(item.item_id);
    result.items.delete(item.item_id);
  }
  return result;
}
