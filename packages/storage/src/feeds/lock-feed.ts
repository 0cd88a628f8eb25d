import type { Scope } from '@northstar/contracts';
import type { FeedRow } from '@northstar/feeds';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedColumns, feedIsVisible, visibleValues } from './feed-columns.js';

export type LockedFeed = FeedRow & { lease_id: string | null };

const lock: Statement = {
  name: 'feeds_lock',
  text: `select ${feedColumns.join(', ')}, lease_id from feeds where ${feedIsVisible} for update`,
};

/** Reads a feed and locks it and its items until the transaction ends. */
export async function lockFeed(
  queries: Queries,
  scope: Scope,
  feed_id: string,
): Promise<{ feed: FeedRow; lease_id: string | null } | undefined> {
  const [row] = await queries.rows<LockedFeed>(lock, visibleValues(scope, feed_id));
  if (row === undefined) return undefined;
  const { lease_id, ...feed } = row;
  return { feed, lease_id };
}
