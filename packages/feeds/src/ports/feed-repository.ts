import type {
  EventDraft,
  Idempotency,
  ItemSort,
  JsonValue,
  RefreshRule,
  Scope,
} from '@northstar/contracts';
import type { FeedRow, NewFeedRow } from './feed-row.js';
import type { HookSubscriptions } from './hook-subscriptions.js';
import type { ItemRow } from './item-row.js';
import type {
  ArrangeOutcome,
  Arrangement,
  ItemUpdate,
  RefreshBatch,
  RefreshFailure,
  WriteOutcome,
} from './item-writes.js';
import type { PagePosition } from './page-position.js';

export interface FeedQuery {
  source_kind?: string;
  limit: number;
  after?: PagePosition;
}

export interface FeedPage {
  feeds: FeedRow[];
  /** Null on the last page. */
  next: PagePosition | null;
}

export interface ItemQuery {
  sort: ItemSort;
  limit: number;
  after?: PagePosition;
  /** Only items whose title contains this text, without wildcards, in any case (also É, é). */
  q?: string;
}

export interface ItemRowPage {
  /** The feed's revision at the same moment. */
  head_rev: number;
  items: ItemRow[];
  /** Null on the last page. */
  next: PagePosition | null;
}

export interface FeedChange {
  /** The version that the caller has read; if the feed has another one, the outcome is `stale`. */
  expected_version: number;
  name?: string;
  /** Ends a lease on the feed: a refresh that read the old source gets `lease_lost`. */
  source?: JsonValue;
  refresh?: RefreshRule;
  /** Set together with a new source. */
  members?: readonly string[] | null;
  /** Set together with a new source, because the old source's state does not apply to it. */
  state?: JsonValue;
  due_at?: string | null;
  at: string;
  /** Called inside the transaction with the changed feed. */
  event(feed: FeedRow): EventDraft;
}

export type FeedChangeOutcome =
  | { status: 'updated'; feed: FeedRow }
  | { status: 'stale'; feed: FeedRow }
  | { status: 'missing' }
  | CircularFeed;

/** The new members contain the feed, and nothing was changed. */
export interface CircularFeed {
  status: 'circular';
  /** From the member that leads back to the feed, to the feed itself. */
  path: readonly string[];
}

export interface Lease {
  lease_id: string;
  now: string;
  /** When the lease expires if it is not released. */
  until: string;
}

export interface DueQuery {
  /** Feeds of other kinds stay unclaimed, for processes that know them. */
  kinds: readonly string[];
  limit: number;
  lease: Lease;
}

export interface ClaimedFeed {
  scope: Scope;
  feed: FeedRow;
  lease_id: string;
}

/** A feed that is under another lease. */
export interface BusyFeed {
  /** When that lease expires. */
  busy_until: string;
}

/**
 * What feeds need of a database. Times are texts as `Date.toISOString` writes them and come back
 * unchanged; ids are ordered by their bytes, ascending unless stated otherwise. Every method but
 * `claimDue` and `findSubscription` acts inside one tenant's project and sees nothing else; each is one transaction. A
 * scope with a surface sees the feeds of that surface and those without one; a feed made under a
 * surface belongs to it. A change of a feed's items, or its deletion, makes the feeds composed of it
 * due in the same transaction, also while they are leased; see `makeDue`.
 */
export interface FeedRepository extends HookSubscriptions {
  /**
   * Stores a feed and its event. With `idempotency`, a repeated key returns the first feed and
   * `replayed: true`; a repeated key with another fingerprint throws `idempotency.mismatch`.
   * Throws `feed.limit_reached` when the project has `limit` feeds.
   */
  createFeed(
    scope: Scope,
    feed: NewFeedRow,
    event: EventDraft,
    options: { limit: number; idempotency?: Idempotency },
  ): Promise<{ feed: FeedRow; replayed: boolean }>;
  /** Returns null when the feed does not exist. */
  getFeed(scope: Scope, feed_id: string): Promise<FeedRow | null>;
  /** Newest first; of feeds created at the same time, the greater id first. */
  listFeeds(scope: Scope, query: FeedQuery): Promise<FeedPage>;
  /** All feeds of the project by name, then id. */
  summarizeFeeds(scope: Scope): Promise<FeedRow[]>;
  updateFeed(scope: Scope, feed_id: string, change: FeedChange): Promise<FeedChangeOutcome>;
  /** Deletes the feed with its items. Returns false when it does not exist. */
  deleteFeed(scope: Scope, feed_id: string, event: EventDraft): Promise<boolean>;

  /**
   * A page of the items that are not hidden. Returns null when the feed does not exist. `newest`:
   * published_at descending, unknown last, then item_id. `featured`: pinned, then featured, then as
   * newest. `manual`: position ascending, none last, then as newest.
   */
  listItems(scope: Scope, feed_id: string, query: ItemQuery): Promise<ItemRowPage | null>;
  /**
   * Adds and changes items; head_rev rises by one if anything changed. Items that are put while a
   * refresh runs count as seen by it, so it does not remove them.
   */
  putItems(scope: Scope, feed_id: string, update: ItemUpdate): Promise<WriteOutcome>;
  /** Sets what an editor decides about items; it survives every refresh. */
  arrangeItems(scope: Scope, feed_id: string, arrangement: Arrangement): Promise<ArrangeOutcome>;

  /**
   * Claims due feeds of all projects, the longest due first. No feed is given to two callers, and
   * a feed whose due_at is null is never claimed.
   */
  claimDue(query: DueQuery): Promise<ClaimedFeed[]>;
  /** Claims one feed, whether or not it is due. */
  claimFeed(
    scope: Scope,
    feed_id: string,
    lease: Lease,
  ): Promise<ClaimedFeed | BusyFeed | 'missing'>;
  /**
   * Ends a refresh: writes the last items, removes the items that the coverage proves to be gone
   * and that neither this batch nor a `putItems` under the lease has seen, and releases the lease.
   */
  applyRefresh(scope: Scope, feed_id: string, batch: RefreshBatch): Promise<WriteOutcome>;
  /** Records a failed refresh and releases the lease; items stay. */
  failRefresh(scope: Scope, feed_id: string, failure: RefreshFailure): Promise<ReleaseOutcome>;
  /** Releases a lease as if nothing had been tried. */
  releaseLease(scope: Scope, feed_id: string, lease_id: string): Promise<ReleaseOutcome>;
}

export type ReleaseOutcome = 'released' | 'lease_lost' | 'missing';
