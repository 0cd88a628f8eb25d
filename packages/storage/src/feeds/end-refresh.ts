import type { Scope } from '@northstar/contracts';
import type { RefreshBatch, RefreshFailure, ReleaseOutcome, WriteOutcome } from '@northstar/feeds';
import type { Queries, ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { appendEvents } from '../events/append-events.js';
import { differenceOfRefresh } from './compare-items.js';
import { feedKeyOf } from './feed-columns.js';
import type { FeedKey } from './feed-columns.js';
import { lockFeed } from './lock-feed.js';
import { writeItems } from './write-items.js';

/** Releases the lease and deletes the list of items that the refresh has seen. */
const release: Statement = {
  name: 'feeds_release',
  text: `
    with deleted_seen as (
      delete from feed_items_seen where tenant_id = $1 and project_id = $2 and feed_id = $3
    )
    update feeds set lease_id = null, lease_until = null
    where tenant_id = $1 and project_id = $2 and feed_id = $3`,
};

/**
 * Like `release`, and stores the health ($4), when the feed is due ($5) and the state ($6; null keeps
 * it). A refresh that was requested in the meantime stays due.
 */
const finish: Statement = {
  name: 'feeds_finish',
  text: `
    with deleted_seen as (
      delete from feed_items_seen where tenant_id = $1 and project_id = $2 and feed_id = $3
    )
    update feeds set lease_id = null, lease_until = null, health = $4::json,
                     due_at = coalesce(requested_at, $5), state = coalesce($6::json, state)
    where tenant_id = $1 and project_id = $2 and feed_id = $3`,
};

/** See FeedRepository.applyRefresh. */
export function applyRefresh(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  batch: RefreshBatch,
): Promise<WriteOutcome> {
  return database.transaction(async (queries): Promise<WriteOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return { status: 'missing' };
    if (locked.lease_id !== batch.lease_id) return { status: 'lease_lost' };
    const feedKey = feedKeyOf(scope, feed_id);
    const difference = await differenceOfRefresh(queries, feedKey, batch);
    const changes = await writeItems(queries, scope, locked.feed, difference, batch);
    await finishRefresh(queries, feedKey, batch);
    return { status: 'applied', changes };
  });
}

/** See FeedRepository.failRefresh. */
export function failRefresh(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  failure: RefreshFailure,
): Promise<ReleaseOutcome> {
  return endLease(database, scope, feed_id, failure.lease_id, async (queries, feedKey) => {
    await finishRefresh(queries, feedKey, failure);
    await appendEvents(queries, scope, failure.events);
  });
}

/** See FeedRepository.releaseLease. */
export function releaseLease(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  lease_id: string,
): Promise<ReleaseOutcome> {
  return endLease(database, scope, feed_id, lease_id, async (queries, feedKey) => {
    await queries.rows(release, feedKey);
  });
}

function endLease(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  lease_id: string,
  end: (queries: Queries, feedKey: FeedKey) => Promise<void>,
): Promise<ReleaseOutcome> {
  return database.transaction(async (queries): Promise<ReleaseOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return 'missing';
    if (locked.lease_id !== lease_id) return 'lease_lost';
    await end(queries, feedKeyOf(scope, feed_id));
    return 'released';
  });
}

async function finishRefresh(
  queries: Queries,
  feedKey: FeedKey,
  { health, due_at, state }: Pick<RefreshFailure, 'health' | 'due_at' | 'state'>,
): Promise<void> {
  const newState = state === undefined ? null : JSON.stringify(state);
  await queries.rows(finish, [...feedKey, JSON.stringify(health), due_at, newState]);
}
