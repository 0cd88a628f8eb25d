import type {
  EventDraft,
  ItemSort,
  JsonValue,
  Idempotency,
  RefreshRule,
  Scope,
  SourceKind,
} from '@northstar/contracts';
import type { FeedRow, NewFeedRow } from './feed-row.js';
import type { ItemPosition, ItemRow } from './item-row.js';
import type { RefreshBatch, RefreshFailure, RefreshOutcome } from './refresh-batch.js';

export interface FeedPage {
  source_kind?: SourceKind;
  limit: number;
  after?: { created_at: string; feed_id: string };
}

export interface FeedChange {
  /** The version that the caller has read; another one now is `stale`. */
  expected_version: number;
  name?: string;
  /** Ends the lease that runs: a refresh that read the old source finds `lease_lost`. */
  source?: JsonValue;
  refresh?: RefreshRule;
  /** Set with a changed source: what the old one remembered is forgotten. */
  state?: JsonValue;
  due_at?: string;
  at: string;
  /** Called inside the transaction with the feed as it will be. */
  event(feed: FeedRow): EventDraft;
}

export type FeedChangeOutcome =
  { status: 'updated'; feed: FeedRow } | { status: 'stale'; feed: FeedRow } | { status: 'missing' };

export interface ItemQuery {
  sort: ItemSort;
  limit: number;
  after?: ItemPosition;
  /** Only items whose title holds this text as it stands, no wildcards, in any case (also É, é). */
  q?: string;
}

export interface Lease {
  lease_id: string;
  now: string;
  /** When the lease ends by itself, should its holder die. */
  until: string;
}

export interface ClaimedFeed {
  scope: Scope;
  feed: FeedRow;
  lease_id: string;
}

/** A feed that another lease holds. */
export interface BusyFeed {
  /** When that lease ends by itself. */
  busy_until: string;
}

/**
 * What feeds need of a database. Times are texts as `Date.toISOString` writes them and come back
 * as they went in; ids are ordered by their bytes, ascending unless said otherwise. Every method but `claimDue` acts inside one tenant's project
 * and sees nothing else; each is one transaction. A scope with a surface sees that surface's
 * feeds and those of none; a feed made under a surface belongs to it.
 */
export interface FeedRepository {
  /**
   * Stores a feed and its event. With `idempotency`, a repeated key gives the first feed again and
   * `replayed: true`; another fingerprint throws `idempotency.mismatch`. Throws
   * `feed.limit_reached` when the project has `limit` feeds.
   */
  createFeed(
    scope: Scope,
    feed: NewFeedRow,
    event: EventDraft,
    options: { limit: number; idempotency?: Idempotency },
  ): Promise<{ feed: FeedRow; replayed: boolean }>;
  getFeed(scope: Scope, feed_id: string): Promise<FeedRow | null>;
  /** The latest made first; of one moment, the greater id first. */
  listFeeds(scope: Scope, page: FeedPage): Promise<FeedRow[]>;
  /** All of the project's feeds by name, then id. */
  summarizeFeeds(scope: Scope): Promise<FeedRow[]>;
  updateFeed(scope: Scope, feed_id: string, change: FeedChange): Promise<FeedChangeOutcome>;
  /** Deletes the feed with its items; false when there was none. */
  deleteFeed(scope: Scope, feed_id: string, event: EventDraft): Promise<boolean>;

  /**
   * A page of items with the feed's head_rev of the same moment; null when there is no feed.
   * `newest`: published_at descending, unknown last, then item_id. `featured`: pinned, then
   * featured, then as newest. `manual`: position ascending, none last, then as newest.
   */
  listItems(
    scope: Scope,
    feed_id: string,
    query: ItemQuery,
  ): Promise<{ head_rev: number; items: ItemRow[] } | null>;

  /** Claims due feeds of all projects, the longest due first; no two callers get the same one. */
  claimDue(lease: Lease, limit: number): Promise<ClaimedFeed[]>;
  /** Claims one feed, due or not; while another lease on it runs, tells how long. */
  claimFeed(
    scope: Scope,
    feed_id: string,
    lease: Lease,
  ): Promise<ClaimedFeed | BusyFeed | 'missing'>;
  /**
   * Writes what a refresh found and gives the lease back: new and changed items written, gone
   * ones removed, head_rev raised by one if anything changed at all, events appended.
   */
  applyRefresh(scope: Scope, feed_id: string, batch: RefreshBatch): Promise<RefreshOutcome>;
  failRefresh(
    scope: Scope,
    feed_id: string,
    failure: RefreshFailure,
  ): Promise<'applied' | 'lease_lost' | 'missing'>;
}
