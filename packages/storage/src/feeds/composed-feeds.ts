import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import type { FeedKey } from './feed-columns.js';

/** In the order of their ids, so that two changes lock the same feeds in the same order. */
const request: Statement = {
  name: 'feeds_request_composed',
  text: `
    with composed as (
      select feed_id from feeds
      where tenant_id = $1 and project_id = $2 and members is not null and $3 = any (members)
      order by feed_id for update
    )
    update feeds f set requested_at = $4, due_at = least(f.due_at, $4) from composed c
    where f.tenant_id = $1 and f.project_id = $2 and f.feed_id = c.feed_id`,
};

/** The lock keeps two changes from closing a circle together. */
const composed: Statement = {
  name: 'feeds_composed',
  text: `
    select feed_id, members from feeds
    where tenant_id = $1 and project_id = $2 and members is not null
    order by feed_id for update`,
};

/** Makes the feeds that have this feed as a member due; see HookSubscriptions.makeDue. */
export async function makeComposedDue(
  queries: Queries,
  feedKey: FeedKey,
  at: string,
): Promise<void> {
  await queries.rows(request, [...feedKey, at]);
}

/** Reads the members of the project's composed feeds, by feed. */
export async function readMembers(
  queries: Queries,
  [tenant_id, project_id]: FeedKey,
): Promise<Map<string, readonly string[]>> {
  const rows = await queries.rows<{ feed_id: string; members: string[] }>(composed, [
    tenant_id,
    project_id,
  ]);
  return new Map(rows.map(({ feed_id, members }) => [feed_id, members]));
}
