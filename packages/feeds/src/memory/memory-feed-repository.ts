import { EnginesError } from '@northstar/contracts';
import type { EventDraft, Idempotency, Scope } from '@northstar/contracts';
import type { FeedRow, NewFeedRow } from '../ports/feed-row.js';
import type {
  BusyFeed,
  ClaimedFeed,
  FeedChange,
  FeedChangeOutcome,
  FeedPage,
  FeedRepository,
  ItemQuery,
  Lease,
} from '../ports/feed-repository.js';
import type { ItemRow } from '../ports/item-row.js';
import type { RefreshBatch, RefreshFailure, RefreshOutcome } from '../ports/refresh-batch.js';
import { applyItems } from './apply-items.js';
import { compareBytes, compareItems } from './item-order.js';

interface StoredFeed {
  feed: FeedRow;
  items: Map<string, ItemRow>;
  lease: Lease | null;
}

/**
 * Called with the events of a change before it is made; when it throws, the change is not made.
 */
export type OnEvents = (scope: Scope, events: readonly EventDraft[]) => void;

export interface MemoryFeedRepositoryOptions {
  onEvents?: OnEvents;
}

/**
 * Feeds in the memory of one process, for a service or a test that needs no database. Passes the
 * conformance suite; what it holds ends with the process.
 */
export class MemoryFeedRepository implements FeedRepository {
  readonly #feeds = new Map<string, StoredFeed>();
  readonly #idempotency = new Map<string, { fingerprint: string; feed: FeedRow }>();
  readonly #onEvents: OnEvents;

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
      throw new EnginesError('feed.limit_reached', `A project may have ${String(limit)} feeds`);
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
    this.#feeds.set(row.feed_id, { feed: row, items: new Map(), lease: null });
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

  async listFeeds(scope: Scope, page: FeedPage): Promise<FeedRow[]> {
    const { after, source_kind } = page;
    return this.#visible(scope)
      .filter((feed) => source_kind === undefined || feed.source_kind === source_kind)
      .filter((feed) => after === undefined || latestFirst(after, feed) < 0)
      .sort(latestFirst)
      .slice(0, page.limit)
      .map((feed) => structuredClone(feed));
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
    const { name, source, refresh, state, due_at } = structuredClone({ ...change, event: null });
    const feed: FeedRow = {
      ...stored.feed,
      ...(name !== undefined && { name }),
      ...(source !== undefined && { source }),
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
    if (this.#find(scope, feed_id) === undefined) return false;
    this.#onEvents(scope, [event]);
    return this.#feeds.delete(feed_id);
  }

  async listItems(
    scope: Scope,
    feed_id: string,
    query: ItemQuery,
  ): Promise<{ head_rev: number; items: ItemRow[] } | null> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return null;
    const { after, q } = query;
    const compare = compareItems[query.sort];
    const items = [...stored.items.values()]
      .filter((item) => q === undefined || foldCase(item.title).includes(foldCase(q)))
      .filter((item) => after === undefined || compare(after, item) < 0)
      .sort(compare)
      .slice(0, query.limit);
    return { head_rev: stored.feed.head_rev, items: structuredClone(items) };
  }

  async claimDue(lease: Lease, limit: number): Promise<ClaimedFeed[]> {
    return [...this.#feeds.values()]
      .filter((stored) => stored.feed.due_at <= lease.now && leaseOn(stored, lease.now) === null)
      .sort((a, b) => compareBytes(a.feed.due_at, b.feed.due_at))
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
    const held = leaseOn(stored, lease.now);
    return held === null ? claim(stored, lease) : { busy_until: held.until };
  }

  async applyRefresh(scope: Scope, feed_id: string, batch: RefreshBatch): Promise<RefreshOutcome> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return { status: 'missing' };
    if (stored.lease?.lease_id !== batch.lease_id) return { status: 'lease_lost' };
    const applied = applyItems(stored.items, batch, stored.feed.head_rev + 1);
    const { added, changed, removed, unchanged, items } = applied;
    const didChange = added.length + changed.length + removed.length > 0;
    const head_rev = stored.feed.head_rev + (didChange ? 1 : 0);
    const { version } = stored.feed;
    const counts = { head_rev, item_count: items.size, version };
    const changes = { added, changed, removed, unchanged, ...counts };
    const events = batch.events(structuredClone(changes));
    const feed: FeedRow = {
      ...stored.feed,
      head_rev,
      item_count: items.size,
      cover_image_url: coverOf(items),
      health: structuredClone(batch.health),
      state: structuredClone(batch.state),
      due_at: batch.due_at,
      ...(didChange && { updated_at: batch.at }),
    };
    this.#onEvents(scope, events);
    this.#feeds.set(feed_id, { feed, items, lease: null });
    return { status: 'applied', changes };
  }

  async failRefresh(
    scope: Scope,
    feed_id: string,
    failure: RefreshFailure,
  ): Promise<'applied' | 'lease_lost' | 'missing'> {
    const stored = this.#find(scope, feed_id);
    if (stored === undefined) return 'missing';
    if (stored.lease?.lease_id !== failure.lease_id) return 'lease_lost';
    this.#onEvents(scope, failure.events);
    const { health, due_at, state } = structuredClone({ ...failure, events: null });
    stored.feed = { ...stored.feed, health, due_at, ...(state !== undefined && { state }) };
    stored.lease = null;
    return 'applied';
  }

  /** Writes what an editor sets on an item; for tests, until the port has a method for it. */
  arrange(
    feed_id: string,
    item_id: string,
    place: Partial<Pick<ItemRow, 'pinned' | 'featured' | 'position'>>,
  ): void {
    const items = this.#feeds.get(feed_id)?.items;
    const item = items?.get(item_id);
    if (items !== undefined && item !== undefined) items.set(item_id, { ...item, ...place });
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

function sees(scope: Scope, feed: FeedRow): boolean {
  if (scope.tenant_id !== feed.tenant_id || scope.project_id !== feed.project_id) return false;
  const { surface_id } = scope;
  return surface_id === undefined || feed.surface_id === null || feed.surface_id === surface_id;
}

function latestFirst(
  a: Pick<FeedRow, 'created_at' | 'feed_id'>,
  b: Pick<FeedRow, 'created_at' | 'feed_id'>,
): number {
  return compareBytes(b.created_at, a.created_at) || compareBytes(b.feed_id, a.feed_id);
}

function leaseOn({ lease }: StoredFeed, now: string): Lease | null {
  return lease !== null && lease.until > now ? lease : null;
}

function claim(stored: StoredFeed, lease: Lease): ClaimedFeed {
  stored.lease = lease;
  const { tenant_id, project_id, surface_id } = stored.feed;
  return {
    scope: { tenant_id, project_id, ...(surface_id !== null && { surface_id }) },
    feed: structuredClone(stored.feed),
    lease_id: lease.lease_id,
  };
}

function coverOf(items: ReadonlyMap<string, ItemRow>): string | null {
  const pictured = [...items.values()].filter((item) => item.image_url !== null);
  return pictured.sort(compareItems.newest)[0]?.image_url ?? null;
}

function foldCase(text: string): string {
  return text.toLowerCase();
}
