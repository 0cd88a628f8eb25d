import type { Scope } from '@northstar/contracts';
import type { BusyFeed, ClaimedFeed, DueQuery, FeedRow, Lease } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Session, Statement } from '../database/session-pool.js';
import { feedColumns, feedIsVisible, visibleValues } from './feed-columns.js';

const ofFeed = feedColumns.map((column) => `f.${column}`).join(', ');

/** $1 now, $2 lease, $3 until, $4 limit, $5 kinds. Skips rows that another claimer has locked. */
const due: Statement = {
  name: 'feeds_claim_due',
  text: `
    with due as materialized (
      select tenant_id, project_id, feed_id from feeds
      where source_kind = any ($5::text[]) and due_at <= $1
        and (lease_until is null or lease_until <= $1)
      order by due_at limit $4 for update skip locked
    )
    update feeds f set lease_id = $2, lease_until = $3, requested_at = null from due
    where f.tenant_id = due.tenant_id and f.project_id = due.project_id
      and f.feed_id = due.feed_id
    returning ${ofFeed}`,
};

const one: Statement = {
  name: 'feeds_claim_one',
  text: `
    update feeds f set lease_id = $6, lease_until = $7, requested_at = null
    where ${feedIsVisible} and (lease_until is null or lease_until <= $5)
    returning ${ofFeed}`,
};

const leaseOf: Statement = {
  name: 'feeds_lease',
  text: `select lease_until from feeds where ${feedIsVisible}`,
};

/** Claims due feeds of all projects, the longest due first. */
export async function claimDue(
  worker: ScopedDatabase,
  { kinds, limit, lease }: DueQuery,
): Promise<ClaimedFeed[]> {
  const { lease_id, now, until } = lease;
  const feeds = await worker.rows<FeedRow>(due, [now, lease_id, until, limit, kinds]);
  const dueOf = ({ due_at }: FeedRow): string => due_at ?? '';
  return feeds
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b))))
    .map((feed) => claimed(feed, lease_id));
}

/** Claims one feed, whether or not it is due. */
export async function claimFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  { lease_id, now, until }: Lease,
): Promise<ClaimedFeed | BusyFeed | 'missing'> {
  const key = visibleValues(scope, feed_id);
  const [feed] = await database.rows<FeedRow>(one, [...key, now, lease_id, until]);
  if (feed !== undefined) return claimed(feed, lease_id);
  const [busy] = await database.rows<{ lease_until: string | null }>(leaseOf, key);
  // The lease may have been released between the two statements: then it was busy until now.
  return busy === undefined ? 'missing' : { busy_until: busy.lease_until ?? now };
}

/** Ends every lease, when no process can be left that has one. `session` sees all rows. */
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
