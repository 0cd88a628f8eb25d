import type { FeedRepository } from '@northstar/feeds';
import type { Database } from '../database/database.js';
import { arrangeItems } from './arrange-items.js';
import { deleteFeed, updateFeed } from './change-feed.js';
import { claimDue, claimFeed } from './claim-feeds.js';
import { createFeed } from './create-feed.js';
import { applyRefresh, failRefresh, releaseLease } from './end-refresh.js';
import {
  deleteSubscription,
  findSubscription,
  listSubscriptions,
  makeDue,
  putSubscription,
} from './hook-subscriptions.js';
import { getFeed, listFeeds, summarizeFeeds } from './list-feeds.js';
import { listItems } from './list-items.js';
import { putItems } from './put-items.js';

/** Feeds in SQL. */
export function createSqlFeedRepository(database: Database): FeedRepository {
  return {
    async createFeed(scope, feed, event, options) {
      const created = await createFeed(database.for(scope), scope, feed, event, options);
      return { feed: created.result, replayed: created.replayed };
    },
    getFeed: (scope, feed_id) => getFeed(database.for(scope), scope, feed_id),
    listFeeds: (scope, query) => listFeeds(database.for(scope), scope, query),
    summarizeFeeds: (scope) => summarizeFeeds(database.for(scope), scope),
    updateFeed: (scope, feed_id, change) => updateFeed(database.for(scope), scope, feed_id, change),
    deleteFeed: (scope, feed_id, event) => deleteFeed(database.for(scope), scope, feed_id, event),
    listItems: (scope, feed_id, query) => listItems(database.for(scope), scope, feed_id, query),
    putItems: (scope, feed_id, update) => putItems(database.for(scope), scope, feed_id, update),
    arrangeItems: (scope, feed_id, arrangement) =>
      arrangeItems(database.for(scope), scope, feed_id, arrangement),
    claimDue: (query) => claimDue(database.asWorker(), query),
    claimFeed: (scope, feed_id, lease) => claimFeed(database.for(scope), scope, feed_id, lease),
    applyRefresh: (scope, feed_id, batch) =>
      applyRefresh(database.for(scope), scope, feed_id, batch),
    failRefresh: (scope, feed_id, failure) =>
      failRefresh(database.for(scope), scope, feed_id, failure),
    releaseLease: (scope, feed_id, lease_id) =>
      releaseLease(database.for(scope), scope, feed_id, lease_id),
    putSubscription: (subscription) =>
      putSubscription(database.for(subscription.scope), subscription),
    listSubscriptions: (scope, feed_id) => listSubscriptions(database.for(scope), scope, feed_id),
    findSubscription: (hook, subscription_id) =>
      findSubscription(database.asWorker(), hook, subscription_id),
    deleteSubscription: (scope, subscription_id) =>
      deleteSubscription(database.for(scope), scope, subscription_id),
    makeDue: (scope, feed_id, at) => makeDue(database.for(scope), scope, feed_id, at),
  };
}
