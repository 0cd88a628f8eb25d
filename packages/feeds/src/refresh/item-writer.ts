import { feedUpdated } from '../events/feed-events.js';
import { ingestItems } from '../kinds/ingest-items.js';
import type { RegisteredKind } from '../kinds/registered-kind.js';
import type { SourceItem } from '../kinds/source-item.js';
import type { NewItem } from '../ports/item-row.js';
import type { ItemChanges, RefreshBatch } from '../ports/item-writes.js';
import type { Skipped } from './health.js';
import { leaseLost } from './refresh-errors.js';
import type { Refresh } from './refresh.js';

/** Pages are collected up to this many items: a refresh that reads no more is one transaction. */
const batchLimit = 1000;

/** Validates the items of a pull and stores them in batches, all but the last one. */
export class ItemWriter {
  readonly #refresh: Refresh;
  readonly #kind: RegisteredKind;
  readonly #batch = new Map<string, NewItem>();
  #skippedIds: string[] = [];
  readonly skipped: Skipped = { count: 0, reason: null };
  /**
   * Whether an invalid item had no usable id. It could be any stored item, so none is known to be
   * gone.
   */
  isMissingIds = false;
  /** What was stored so far. */
  readonly counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };

  constructor(refresh: Refresh, kind: RegisteredKind) {
    this.#refresh = refresh;
    this.#kind = kind;
  }

  async add(page: readonly SourceItem[]): Promise<void> {
    const { items, skipped } = ingestItems(this.#kind, page);
    if (this.#batch.size > 0 && this.#batch.size + items.length > batchLimit) await this.flush();
    for (const item of items) {
      if (!this.#batch.has(item.item_id)) this.#batch.set(item.item_id, item);
    }
    for (const { item_id, reason } of skipped) {
      this.skipped.count += 1;
      this.skipped.reason ??= reason;
      if (item_id === null) this.isMissingIds = true;
      else this.#skippedIds.push(item_id);
    }
    if (skipped.length === 0) return;
    const { meter } = this.#refresh.context;
    meter.count('feed_items_skipped_total', { kind: this.#kind.definition.kind }, skipped.length);
  }

  /** Stores what was not stored yet. Throws `feed.refreshing` when the lease was lost. */
  async flush(): Promise<void> {
    const { context, claimed, actor } = this.#refresh;
    const { scope, feed, lease_id } = claimed;
    const batch = this.lastBatch();
    if (batch.items.length === 0 && batch.skipped.length === 0) return;
    const at = context.clock().toISOString();
    const stamp = { newId: context.newId, actor, at };
    const outcome = await context.repository.putItems(scope, feed.feed_id, {
      ...batch,
      lease_id,
      at,
      events: (changes) => feedUpdated(stamp, feed.feed_id, changes),
    });
    if (outcome.status !== 'applied') throw leaseLost(outcome.status, feed.feed_id);
    this.count(outcome.changes);
    this.#batch.clear();
    this.#skippedIds = [];
  }

  /** What was not stored yet. */
  lastBatch(): Required<Pick<RefreshBatch, 'items' | 'skipped'>> {
    return { items: [...this.#batch.values()], skipped: this.#skippedIds };
  }

  count({ added, changed, removed, unchanged }: ItemChanges): void {
    this.counts.added += added.length;
    this.counts.changed += changed.length;
    this.counts.removed += removed.length;
    this.counts.unchanged += unchanged;
  }
}
