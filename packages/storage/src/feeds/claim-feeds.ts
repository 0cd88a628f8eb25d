import type { Scope } from '@northstar/contracts';
import type { BusyFeed, ClaimedFeed, FeedRow, Lease } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Session, Statement } from '../database/session-pool.js';
import { feedColumns, feedIsSeen, seenValues } from './feed-columns.js';

const ofFeed = feedColumns.map((column) => `f.${column}`).join(', ');

/** $1 now, $2 lease, $3 until, $4 how many. Rows that another claimer holds are passed over. */
const due: Statement = {
  name: 'feeds_claim_due',
  text: `
    with due as materialized (
      select tenant_id, project_id, feed_id from feeds
      where due_at <= $1 and (lease_until is null or lease_until <= $1)
      order by due_at limit $4 for update skip locked
    )
    update feeds f set lease_id = $2, lease_until = $3 from due
    where f.tenant_id = due.tenant_id and f.project_id = due.project_id
      and f.feed_id = due.feed_id
    returning ${ofFeed}`,
};

const one: Statement = {
  name: 'feeds_claim_one',
  text: `
    update feeds f set lease_id = $6, lease_until = $7
    where ${feedIsSeen} and (lease_until is null or lease_until <= $5)
    returning ${ofFeed}`,
};

const holder: Statement = {
  name: 'feeds_holder',
  text: `select lease_until from feeds where ${feedIsSeen}`,
};

/** Claims due feeds of all projects, the longest due first. */
export async function claimDue(
  worker: ScopedDatabase,
  { lease_id, now, until }: Lease,
  limit: number,
): Promise<ClaimedFeed[]> {
  const feeds = await worker.rows<FeedRow>(due, [now, lease_id, until, limit]);
  return feeds
    .sort((a, b) => (a.due_at < b.due_at ? -1 : Number(a.due_at > b.due_at)))
    .map((feed) => claimed(feed, lease_id));
}

/** Claims one feed, due or not. */
export async function claimFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  { lease_id, now, until }: Lease,
): Promise<ClaimedFeed | BusyFeed | 'missing'> {
  const seen = seenValues(scope, feed_id);
  const [feed] = await database.rows<FeedRow>(one, [...seen, now, lease_id, until]);
  if (feed !== undefined) return claimed(feed, lease_id);
  const [held] = await database.rows<{ lease_until: string | null }>(holder, seen);
  // It may have been given back between the two questions: then it was busy until now.
  return held === undefined ? 'missing' : { busy_until: held.lease_until ?? now };
}

/** Ends every lease, for when no process can be left that holds one. `session` sees all rows. */
export async function endLeases(session: Session): Promise<void> {
  await session.query(
    'update northstar.feeds set lease_id = null, lease_until = null where lease_until is not null',
  );
}

function claimed(feed: FeedRow, lease_id: string): ClaimedFeed {
  const { tenant_id, project_id, surface_id } = feed;
  const scope = { tenant_id, project_id, ...(surface_id !== null && { surface_id }) };
  return { scope, feed, lease_id };
}
