import type {
  CallContext,
  Feed,
  FeedList,
  FeedPatchInput,
  FeedsSummary,
  ItemPage,
  ItemSort,
  JsonValue,
  NewFeedInput,
  RefreshDepth,
  RefreshResult,
  Scope,
} from '@northstar/contracts';
import type { HookDelivery } from '../kinds/hooks.js';
import type { ClaimedFeed } from '../ports/feed-repository.js';
import type { ItemChanges } from '../ports/item-writes.js';

export interface FeedsQuery {
  source_kind?: string;
  /** 1 to 100. Default: 20. */
  limit?: number;
  cursor?: string;
}

export interface ItemsQuery {
  /** Default: newest. */
  sort?: ItemSort;
  /** 1 to 100. Default: 20. */
  limit?: number;
  cursor?: string;
  /** Only items whose title contains this text. */
  q?: string;
}

/** A feed of a kind that the contracts do not know. */
export interface OtherNewFeed extends Pick<NewFeedInput, 'name' | 'refresh'> {
  source_kind: string;
  source: JsonValue;
  mode?: string;
}

export interface OtherFeedPatch extends Pick<FeedPatchInput, 'name' | 'refresh'> {
  source?: JsonValue;
}

/** Lists of items that are read from sources and refreshed regularly (FEEDS). */
export interface FeedStore {
  /**
   * Creates a feed. Its first refresh, which is due immediately, finds out whether the vendor
   * knows the source. With an idempotency key, the same request again returns the same feed.
   * Throws `request.invalid`, `feed.source_invalid`, `feed.limit_reached`, `idempotency.mismatch`.
   */
  create(scope: Scope, feed: NewFeedInput | OtherNewFeed, context?: CallContext): Promise<Feed>;
  /** Newest first. Throws `cursor.invalid`. */
  list(scope: Scope, query?: FeedsQuery): Promise<FeedList>;
  /** Throws `feed.not_found`, like all methods with a feed_id. */
  get(scope: Scope, feed_id: string): Promise<Feed>;
  /**
   * Changes the fields that `patch` has. `expected_version` is the version that the caller has
   * read, one of several, or `any`; throws `precondition.failed` when the feed has another. After a change
   * of the source, a full refresh is due immediately.
   */
  update(
    scope: Scope,
    feed_id: string,
    patch: FeedPatchInput | OtherFeedPatch,
    expected_version: number | readonly number[] | 'any',
    context?: CallContext,
  ): Promise<Feed>;
  delete(scope: Scope, feed_id: string, context?: CallContext): Promise<void>;
  /** Throws `cursor.invalid` for a cursor of another feed, order or search. */
  items(scope: Scope, feed_id: string, query?: ItemsQuery): Promise<ItemPage>;
  /**
   * Adds and changes items of a feed whose kind accepts pushed items. All items are stored or none;
   * throws `request.invalid` with every problem.
   */
  putItems(
    scope: Scope,
    feed_id: string,
    items: readonly JsonValue[],
    context?: CallContext,
  ): Promise<ItemChanges>;
  /** All feeds of the project, by name. */
  summary(scope: Scope): Promise<FeedsSummary>;
  /**
   * Refreshes a feed and returns when the refresh has ended. Throws `feed.refreshing` while another
   * refresh runs, `feed.source_unavailable` when nothing could be read, `feed.source_invalid` when
   * the vendor does not know the source.
   */
  refresh(
    scope: Scope,
    feed_id: string,
    query?: { depth?: RefreshDepth },
    context?: CallContext & { signal?: AbortSignal },
  ): Promise<RefreshResult>;
  /**
   * Returns the text that confirms a webhook subscription to its vendor. Throws `hook.not_found`
   * when there is no such subscription or its kind refuses the query.
   */
  verifyHook(
    hook: string,
    subscription_id: string,
    query: Readonly<Record<string, string>>,
  ): Promise<string>;
  /**
   * Takes a delivery of a webhook: makes the feed due, stores the delivered items, or drops a
   * delivery that is not signed correctly. Throws `hook.not_found`.
   */
  receiveDelivery(hook: string, subscription_id: string, delivery: HookDelivery): Promise<void>;
  /** Claims due feeds of all projects for a worker, the longest due first. */
  claimDue(limit: number): Promise<ClaimedFeed[]>;
  /** Refreshes a claimed feed and releases it, whatever happens. */
  refreshClaimed(claimed: ClaimedFeed, options: { signal: AbortSignal }): Promise<RefreshResult>;
}
