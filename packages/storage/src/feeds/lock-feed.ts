import type { Scope } from '@northstar/contracts';
import type { FeedRow } from '@northstar/feeds';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedColumns, feedIsSeen, seenValues } from './feed-columns.js';

export type LockedFeed = FeedRow & { lease_id: string | null };

const lock: Statement = {
  name: 'feeds_lock',
  text: `select ${feedColumns.join(', ')}, lease_id from feeds where ${feedIsSeen} for update`,
};

/** Reads a feed and keeps all others from changing it or its items until the transaction ends. */
export async function lockFeed(
  queries: Queries,
  scope: Scope,
  feed_id: string,
): Promise<{ feed: FeedRow; lease_id: string | null } | undefined> {
  const [row] = await queries.rows<LockedFeed>(lock, seenValues(scope, feed_id));
  if (row === undefined) return undefined;
  const { lease_id, ...feed } = row;
  return { feed, lease_id };
}
