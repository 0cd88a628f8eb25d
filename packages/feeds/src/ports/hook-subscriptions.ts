import type { Scope } from '@northstar/contracts';
import type { HookSubscription } from '../kinds/hooks.js';

/** What webhooks need from a database; a part of FeedRepository. */
export interface HookSubscriptions {
  /**
   * Stores a subscription, or updates `state` and `expires_at` of the one with the same id. Returns
   * false, and stores nothing, when the feed does not exist. Deleting a feed deletes its
   * subscriptions.
   */
  putSubscription(subscription: HookSubscription): Promise<boolean>;
  /** Lists a feed's subscriptions, ordered by topic and id. */
  listSubscriptions(scope: Scope, feed_id: string): Promise<HookSubscription[]>;
  /** Finds a subscription in any project, because a delivery contains nothing but its id. */
  findSubscription(hook: string, subscription_id: string): Promise<HookSubscription | null>;
  deleteSubscription(scope: Scope, subscription_id: string): Promise<void>;
  /**
   * Makes a feed due at `at`, unless it is due earlier. Does nothing when the feed does not exist.
   * While the feed is leased, it is due again as soon as the lease is released: the running
   * refresh may have read the source before the change.
   */
  makeDue(scope: Scope, feed_id: string, at: string): Promise<void>;
}
