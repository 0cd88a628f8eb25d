import type { Scope } from '@northstar/contracts';
import type { FeedRepository } from '@northstar/feeds';
import type { Database } from '../database/database.js';
import { applyRefresh, failRefresh } from './apply-refresh.js';
import { deleteFeed, updateFeed } from './change-feed.js';
import { claimDue, claimFeed } from './claim-feeds.js';
import { createFeed } from './create-feed.js';
import { getFeed, listFeeds, summarizeFeeds } from './list-feeds.js';
import { listItems } from './list-items.js';

/** Feeds in SQL. `wake` is told of a project after a commit that may have appended events. */
export function createSqlFeedRepository(
  database: Database,
  wake: (scope: Scope) => void,
): FeedRepository {
  return {
    async createFeed(scope, feed, event, options) {
      const made = await createFeed(database.for(scope), scope, feed, event, options);
      if (!made.replayed) wake(scope);
      return { feed: made.result, replayed: made.replayed };
    },
    getFeed: (scope, feed_id) => getFeed(database.for(scope), scope, feed_id),
    listFeeds: (scope, page) => listFeeds(database.for(scope), scope, page),
    summarizeFeeds: (scope) => summarizeFeeds(database.for(scope), scope),
    async updateFeed(scope, feed_id, change) {
      const outcome = await updateFeed(database.for(scope), scope, feed_id, change);
      if (outcome.status === 'updated') wake(scope);
      return outcome;
    },
    async deleteFeed(scope, feed_id, event) {
      const deleted = await deleteFeed(database.for(scope), scope, feed_id, event);
      if (deleted) wake(scope);
      return deleted;
    },
    listItems: (scope, feed_id, query) => listItems(database.for(scope), scope, feed_id, query),
    claimDue: (lease, limit) => claimDue(database.asWorker(), lease, limit),
    claimFeed: (scope, feed_id, lease) => claimFeed(database.for(scope), scope, feed_id, lease),
    async applyRefresh(scope, feed_id, batch) {
      const outcome = await applyRefresh(database.for(scope), scope, feed_id, batch);
      if (outcome.status === 'applied') wake(scope);
      return outcome;
    },
    async failRefresh(scope, feed_id, failure) {
      const outcome = await failRefresh(database.for(scope), scope, feed_id, failure);
      if (outcome === 'applied' && failure.events.length > 0) wake(scope);
      return outcome;
    },
  };
}
