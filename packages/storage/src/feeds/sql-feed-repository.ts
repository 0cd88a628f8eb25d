import type { FeedRepository } from '@northstar/feeds';
import type { Database } from '../database/database.js';
import { applyRefresh, failRefresh } from './apply-refresh.js';
import { deleteFeed, updateFeed } from './change-feed.js';
import { claimDue, claimFeed } from './claim-feeds.js';
import { createFeed } from './create-feed.js';
import { getFeed, listFeeds, summarizeFeeds } from './list-feeds.js';
import { listItems } from './list-items.js';

/** Feeds in SQL. */
export function createSqlFeedRepository(database: Database): FeedRepository {
  return {
    async createFeed(scope, feed, event, options) {
      const made = await createFeed(database.for(scope), scope, feed, event, options);
      return { feed: made.result, replayed: made.replayed };
    },
    getFeed: (scope, feed_id) => getFeed(database.for(scope), scope, feed_id),
    listFeeds: (scope, page) => listFeeds(database.for(scope), scope, page),
    summarizeFeeds: (scope) => summarizeFeeds(database.for(scope), scope),
    updateFeed: (scope, feed_id, change) => updateFeed(database.for(scope), scope, feed_id, change),
    deleteFeed: (scope, feed_id, event) => deleteFeed(database.for(scope), scope, feed_id, event),
    listItems: (scope, feed_id, query) => listItems(database.for(scope), scope, feed_id, query),
    claimDue: (lease, limit) => claimDue(database.asWorker(), lease, limit),
    claimFeed: (scope, feed_id, lease) => claimFeed(database.for(scope), scope, feed_id, lease),
    applyRefresh: (scope, feed_id, batch) =>
      applyRefresh(database.for(scope), scope, feed_id, batch),
    failRefresh: (scope, feed_id, failure) =>
      failRefresh(database.for(scope), scope, feed_id, failure),
  };
}
