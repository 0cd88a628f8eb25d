import { EnginesError } from '@northstar/contracts';
import type { EventDraft, Idempotency, Scope } from '@northstar/contracts';
import { z } from 'zod';
import type { FeedRow, NewFeedRow } from '../ports/feed-row.js';
import type {
  BusyFeed,
  ClaimedFeed,
  DueQuery,
  FeedChange,
  FeedChangeOutcome,
  FeedPage,
  FeedQuery,
  FeedRepository,
  ItemQuery,
  ItemRowPage,
  Lease,
  ReleaseOutcome,
} from '../ports/feed-repository.js';
import type { ItemRow } from '../ports/item-row.js';
import type {
  ArrangeOutcome,
  Arrangement,
  ItemChanges,
  ItemUpdate,
  RefreshBatch,
  RefreshFailure,
  WriteOutcome,
} from '../ports/item-writes.js';
import type { HookSubscription } from '../kinds/hooks.js';
import { findCircle } from '../ports/find-circle.js';
import { readPosition } from '../ports/page-position.js';
import { compareBytes, compareItems, isAfter, positionAfter } from './item-order.js';
import { MemorySubscriptions } from './memory-subscriptions.js';
import { arrange, coverOf, goneItems, listedItems, writeItems } from './stored-items.js';
import type { StoredItem, StoredItems, WrittenItems } from './stored-items.js';

interface StoredFeed {
  feed: FeedRow;
  items: StoredItems;
  /** With the ids of the items that were put under it. */
  lease: (Lease & { seen: Set<string> }) | null;
  /** When a refresh was requested since the last claim. */
  requested_at: string | null;
}

export interface MemoryFeedRepositoryOptions {
  /**
   * Receives the events of each change before it is made; when it throws, the change is not made.
   * Default: events are dropped.
   */
  onEvents?: (scope: Scope, events: readonly EventDraft[]) => void;
}

/**
 * Feeds in the memory of one process, for a service or a test without a database. Passes the
 * conformance suite; the feeds end with the process.
 */
export class MemoryFeedRepository implements FeedRepository {
  readonly #feeds = new Map<string, StoredFeed>();
  readonly #idempotency = new Map<string, { fingerprint: string; feed: FeedRow }>();
  readonly #subscriptions = new MemorySubscriptions();
  readonly #onEvents: (scope: Scope, events: readonly EventDraft[]) => void;

  constructor(options: MemoryFeedRepositoryOptions = {}) {
    this.#onEvents = options.onEvents ?? (() => undefined);
  }

  async createFeed(
    scope: Scope,
    feed: NewFeedRow,
    event: EventDraft,
    options: { limit: number; idempotency?: Idempotency },
  ): Promise<{ feed: FeedRow; replayed: boolean }> {
    const { idempotency, limit } = options;
    const idempotencyKey =
      idempotency && JSON.stringify([scope.tenant_id, scope.project_id, idempotency.key]);
    const first = idempotencyKey === undefined ? undefined : this.#idempotency.get(idempotencyKey);
    if (idempotency !== undefined && first !== undefined) {
      if (first.fingerprint === idempotency.fingerprint) {
        return { feed: structuredClone(first.feed), replayed: true };
      }
      throw new EnginesError(
        'idempotency.mismatch',
        'This idempotency key was used before with another request',
      );
    }
    const project = { tenant_id: scope.tenant_id, project_id: scope.project_id };
    if (this.#visible(project).length >= limit) {
      throw new EnginesError('feed.limit_reached', `A project can have ${String(limit)} feeds`);
    }
    const row: FeedRow = {
      ...structuredClone(feed),
      ...project,
      surface_id: scope.surface_id ?? null,
      version: 1,
      head_rev: 0,
      item_count: 0,
      cover_image_url: null,
    };
    this.#onEvents(scope, [event]);
    this.#feeds.set(row.feed_id, { feed: row, items: new Map(), lease: null, requested_at: null });
    if (idempotency !== undefined && idempotencyKey !== undefined) {
      this.#idempotency.set(idempotencyKey, {
        fingerprint: idempotency.fingerprint,
        feed: structuredClone(row),
      });
    }
    return { feed: structuredClone(row), replayed: false };
  }

  async getFeed(scope: Scope, feed_id: string): Promise<FeedRow | null> {
    return structuredClone(this.#find(scope, feed_id)?.feed ?? null);
  }

  async listFeeds(scope: Scope, { limit, source_kind, after }: FeedQuery): Promise<FeedPage> {
    const last = after === undefined ? undefined : readPosition(FeedPosition, after);
    const feeds = this.#visible(scope)
      .filter((feed) => source_kind === undefined || feed.source_kind === source_kind)
      .filter((feed) => last === undefined || newestFirst(last, feed) < 0)
      .sort(newestFirst);
    const page = structuredClone(feeds.slice(0, limit));
    const end = feeds.length > limit ? page.at(-1) : undefined;
    return {
      feeds: page,
      next: end === undefined ? null : { created_at: end.created_at, feed_id: end.feed_id },
    };
  }

  async summarizeFeeds(scope: Scope): Promise<FeedRow[]> {
    return this.#visible(scope)
      .sort((a, b) => compareBytes(a.name, b.name) || compareBytes(a.feed_id, b.feed_id))
      .map((feed) => structuredClone(feed));
  }

  async updateFeed(scope: Scope, feed_id: string, change: FeedChange): Promise<FeedChangeOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return { status: 'missing' };
    if (stored.feed.version !== change.expected_version) {
      return { status: 'stale', feed: structuredClone(stored.feed) };
    }
    const { name, source, members, refresh, state, due_at } = structuredClone({
      ...change,
      event: null,
    });
    const path = findCircle(feed_id, members ?? [], this.#membersOf(stored.feed));
    if (path !== undefined) return { status: 'circular', path };
    const feed: FeedRow = {
      ...stored.feed,
      ...(name !== undefined && { name }),
      ...(source !== undefined && { source }),
      ...(members !== undefined && { members }),
      ...(refresh !== undefined && { refresh }),
      ...(state !== undefined && { state }),
      ...(due_at !== undefined && { due_at }),
      version: stored.feed.version + 1,
      updated_at: change.at,
    };
    this.#onEvents(scope, [change.event(structuredClone(feed))]);
    stored.feed = feed;
    if (source !== undefined) stored.lease = null;
    return { status: 'updated', feed: structuredClone(feed) };
  }

  async deleteFeed(scope: Scope, feed_id: string, event: EventDraft): Promise<boolean> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return false;
    this.#onEvents(scope, [event]);
    this.#makeComposedDue(stored.feed, event.at);
    this.#subscriptions.deleteOfFeed(scope, feed_id);
    return this.#feeds.delete(feed_id);
  }

  async listItems(scope: Scope, feed_id: string, query: ItemQuery): Promise<ItemRowPage | null> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return null;
    const { after, q, sort, limit } = query;
    const comesAfter = after === undefined ? () => true : isAfter(sort, after);
    const items = listedItems(stored.items)
      .filter((item) => q === undefined || foldCase(item.title).includes(foldCase(q)))
      .filter(comesAfter)
      .sort(compareItems[sort])
      .map(rowOf);
    const page = structuredClone(items.slice(0, limit));
    const end = items.length > limit ? page.at(-1) : undefined;
    return {
      head_rev: stored.feed.head_rev,
      items: page,
      next: end === undefined ? null : positionAfter(end),
    };
  }

  async putItems(scope: Scope, feed_id: string, update: ItemUpdate): Promise<WriteOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return { status: 'missing' };
    const { lease_id, items, removed = [], skipped = [], at } = update;
    if (lease_id !== undefined && stored.lease?.lease_id !== lease_id) {
      return { status: 'lease_lost' };
    }
    const rev = stored.feed.head_rev + 1;
    const written = writeItems(stored.items, { items, removed }, { rev, at });
    const changes = this.#write(scope, stored, written, update);
    for (const { item_id } of items) stored.lease?.seen.add(item_id);
    for (const item_id of skipped) stored.lease?.seen.add(item_id);
    return { status: 'applied', changes };
  }

  async arrangeItems(
    scope: Scope,
    feed_id: string,
    arrangement: Arrangement,
  ): Promise<ArrangeOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return { status: 'missing' };
    const { pinned = [], featured = [], order = [], hidden = [] } = arrangement;
    const named = new Set([...pinned, ...featured, ...order, ...hidden]);
    const unknown = [...named].filter((item_id) => !stored.items.has(item_id));
    if (unknown.length > 0) return { status: 'unknown_items', item_ids: unknown };
    const written = arrange(stored.items, arrangement, stored.feed.head_rev + 1);
    return { status: 'applied', changes: this.#write(scope, stored, written, arrangement) };
  }

  async claimDue({ kinds, limit, lease }: DueQuery): Promise<ClaimedFeed[]> {
    const dueOf = ({ feed }: StoredFeed): string => feed.due_at ?? '';
    return [...this.#feeds.values()]
      .filter((stored) => stored.feed.due_at !== null && dueOf(stored) <= lease.now)
      .filter((stored) => kinds.includes(stored.feed.source_kind))
      .filter((stored) => leaseOn(stored, lease.now) === null)
      .sort((a, b) => compareBytes(dueOf(a), dueOf(b)))
      .slice(0, limit)
      .map((stored) => claim(stored, lease));
  }

  async claimFeed(
    scope: Scope,
    feed_id: string,
    lease: Lease,
  ): Promise<ClaimedFeed | BusyFeed | 'missing'> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return 'missing';
    const running = leaseOn(stored, lease.now);
    return running === null ? claim(stored, lease) : { busy_until: running.until };
  }

  async applyRefresh(scope: Scope, feed_id: string, batch: RefreshBatch): Promise<WriteOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return { status: 'missing' };
    if (stored.lease?.lease_id !== batch.lease_id) return { status: 'lease_lost' };
    const { items, skipped = [], origins, coverage, at } = batch;
    const seen = new Set([...stored.lease.seen, ...skipped, ...items.map((item) => item.item_id)]);
    const removed = goneItems(stored.items, seen, origins, coverage);
    const rev = stored.feed.head_rev + 1;
    const written = writeItems(stored.items, { items, removed }, { rev, at });
    const changes = this.#write(scope, stored, written, batch);
    const { health, state, due_at } = structuredClone({ ...batch, events: null });
    stored.feed = { ...stored.feed, health, state, due_at: stored.requested_at ?? due_at };
    stored.lease = null;
    return { status: 'applied', changes };
  }

  async failRefresh(
    scope: Scope,
    feed_id: string,
    failure: RefreshFailure,
  ): Promise<ReleaseOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return 'missing';
    if (stored.lease?.lease_id !== failure.lease_id) return 'lease_lost';
    this.#onEvents(scope, failure.events);
    const { health, due_at, state } = structuredClone({ ...failure, events: null });
    stored.feed = {
      ...stored.feed,
      health,
      due_at: stored.requested_at ?? due_at,
      ...(state !== undefined && { state }),
    };
    stored.lease = null;
    return 'released';
  }

  async releaseLease(scope: Scope, feed_id: string, lease_id: string): Promise<ReleaseOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return 'missing';
    if (stored.lease?.lease_id !== lease_id) return 'lease_lost';
    stored.lease = null;
    return 'released';
  }

  async putSubscription(subscription: HookSubscription): Promise<boolean> {
    if (this.#find(subscription.scope, subscription.feed_id) === undefined) return false;
    this.#subscriptions.put(subscription);
    return true;
  }

  async listSubscriptions(scope: Scope, feed_id: string): Promise<HookSubscription[]> {
    return this.#subscriptions.list(scope, feed_id);
  }

  async findSubscription(hook: string, subscription_id: string): Promise<HookSubscription | null> {
    return this.#subscriptions.find(hook, subscription_id);
  }

  async deleteSubscription(scope: Scope, subscription_id: string): Promise<void> {
    this.#subscriptions.delete(scope, subscription_id);
  }

  async makeDue(scope: Scope, feed_id: string, at: string): Promise<void> {
    const stored = this.#find(scope, feed_id);
    if (stored !== undefined) requestRefresh(stored, at);
  }

  /** Stores written items with the feed's counters, after the events were taken. */
  #write(
    scope: Scope,
    stored: StoredFeed,
    { items, ...written }: WrittenItems,
    { at, events }: Pick<ItemUpdate, 'at' | 'events'>,
  ): ItemChanges {
    const isChanged = written.added.length + written.changed.length + written.removed.length > 0;
    const head_rev = stored.feed.head_rev + (isChanged ? 1 : 0);
    const item_count = listedItems(items).length;
    const changes = { ...written, head_rev, item_count, version: stored.feed.version };
    this.#onEvents(scope, events(structuredClone(changes)));
    stored.items = items;
    stored.feed = {
      ...stored.feed,
      head_rev,
      item_count,
      cover_image_url: coverOf(items),
      ...(isChanged && { updated_at: at }),
    };
    if (isChanged) this.#makeComposedDue(stored.feed, at);
    return changes;
  }

  #makeComposedDue(member: FeedRow, at: string): void {
    for (const stored of this.#composed(member)) {
      if (stored.feed.members?.includes(member.feed_id)) requestRefresh(stored, at);
    }
  }

  #membersOf(feed: FeedRow): Map<string, readonly string[]> {
    return new Map(this.#composed(feed).map((one) => [one.feed.feed_id, one.feed.members ?? []]));
  }

  /** The composed feeds of a feed's project. */
  #composed({ tenant_id, project_id }: FeedRow): StoredFeed[] {
    const project = { tenant_id, project_id };
    return [...this.#feeds.values()].filter(
      ({ feed }) => feed.members !== null && sees(project, feed),
    );
  }

  #visible(scope: Scope): FeedRow[] {
    return [...this.#feeds.values()]
      .map((stored) => stored.feed)
      .filter((feed) => sees(scope, feed));
  }

  #find(scope: Scope, feed_id: string): StoredFeed | undefined {
    const stored = this.#feeds.get(feed_id);
    return stored !== undefined && sees(scope, stored.feed) ? stored : undefined;
  }
}

const FeedPosition = z.strictObject({ created_at: z.string(), feed_id: z.string() });
type FeedPosition = z.infer<typeof FeedPosition>;

function sees(scope: Scope, feed: FeedRow): boolean {
  if (scope.tenant_id !== feed.tenant_id || scope.project_id !== feed.project_id) return false;
  const { surface_id } = scope;
  return surface_id === undefined || feed.surface_id === null || feed.surface_id === surface_id;
}

function newestFirst(a: FeedPosition, b: FeedPosition): number {
  return compareBytes(b.created_at, a.created_at) || compareBytes(b.feed_id, a.feed_id);
}

function leaseOn({ lease }: StoredFeed, now: string): Lease | null {
  return lease !== null && lease.until > now ? lease : null;
}

function requestRefresh(stored: StoredFeed, at: string): void {
  const { due_at } = stored.feed;
  stored.requested_at = at;
  stored.feed = { ...stored.feed, due_at: due_at === null || at < due_at ? at : due_at };
}

function claim(stored: StoredFeed, lease: Lease): ClaimedFeed {
  stored.lease = { ...lease, seen: new Set() };
  stored.requested_at = null;
  const { tenant_id, project_id, surface_id } = stored.feed;
  return {
    scope: { tenant_id, project_id, ...(surface_id !== null && { surface_id }) },
    feed: structuredClone(stored.feed),
    lease_id: lease.lease_id,
  };
}

function rowOf(item: StoredItem): ItemRow {
  const { hidden, ...row } = item;
  void hidden; // Only stored.
  return row;
}

function foldCase(text: string): string {
  return text.toLowerCase();
}
