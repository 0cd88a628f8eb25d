import type { Scope } from '@northstar/contracts';
import type { ItemUpdate, WriteOutcome } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { differenceOf } from './compare-items.js';
import { feedKeyOf } from './feed-columns.js';
import { lockFeed } from './lock-feed.js';
import { writeItems } from './write-items.js';

/** $4 the lease of the running refresh, $5 ids of items. */
const recordSeen: Statement = {
  name: 'items_record_seen',
  text: `
    insert into feed_items_seen (tenant_id, project_id, feed_id, lease_id, item_id)
    select $1, $2, $3, $4, i.item_id from unnest($5::text[]) as i (item_id)
    on conflict do nothing`,
};

/** See FeedRepository.putItems. */
export function putItems(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  update: ItemUpdate,
): Promise<WriteOutcome> {
  return database.transaction(async (queries): Promise<WriteOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return { status: 'missing' };
    const { items, skipped = [], lease_id } = update;
    if (lease_id !== undefined && locked.lease_id !== lease_id) return { status: 'lease_lost' };

    const feedKey = feedKeyOf(scope, feed_id);
    const difference = await differenceOf(queries, feedKey, update);
    const changes = await writeItems(queries, scope, locked.feed, difference, update);
    if (locked.lease_id !== null) {
      const seen = [...items.map(({ item_id }) => item_id), ...skipped];
      await queries.rows(recordSeen, [...feedKey, locked.lease_id, seen]);
    }
    return { status: 'applied', changes };
  });
}
