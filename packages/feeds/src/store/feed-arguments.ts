import { FeedId, HookName, operations, SubscriptionId } from '@northstar/contracts';
import {
  argumentOf,
  contextArgument as context,
  queryOf,
  scopeArgument as scope,
  type ArgumentTable,
} from '@northstar/contracts/validation';
import { z } from 'zod';
import type { FeedStore } from './feed-store.js';

const feed_id = argumentOf(FeedId);
/** The feed's kind validates the content of these. */
const anyObject = argumentOf(z.record(z.string(), z.unknown()));
const anyList = argumentOf(z.array(z.unknown()));
const hook = argumentOf(HookName);
const subscription_id = argumentOf(SubscriptionId);
const expected_version = argumentOf(z.union([z.int().min(1), z.array(z.int()), z.literal('any')]));

/** What the arguments of the store's methods must be; see `validated`. */
export const feedArguments: ArgumentTable<FeedStore> = {
  create: { scope, feed: anyObject, context },
  list: { scope, query: queryOf(operations.listFeeds) },
  get: { scope, feed_id },
  update: { scope, feed_id, patch: anyObject, expected_version, context },
  delete: { scope, feed_id, context },
  items: { scope, feed_id, query: queryOf(operations.listItems) },
  putItems: { scope, feed_id, items: anyList, context },
  summary: { scope },
  refresh: { scope, feed_id, query: queryOf(operations.refreshFeed), context },
  verifyHook: { hook, subscription_id, query: queryOf(operations.verifyHook) },
  receiveDelivery: { hook, subscription_id },
};
