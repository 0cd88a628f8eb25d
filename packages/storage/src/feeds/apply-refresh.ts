import type { Scope } from '@northstar/contracts';
import type { RefreshBatch, RefreshFailure, RefreshOutcome } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { appendEvents } from '../events/append-events.js';
import { lockFeed } from './lock-feed.js';
import { compareItems, removeItems, upsertItems } from './write-items.js';

/** What every refresh leaves behind, and the lease given back; $6 state or null to keep it. */
const finish: Statement = {
  name: 'feeds_finish',
  text: `
    update feeds set health = $4::json, due_at = $5, state = coalesce($6::json, state),
                     lease_id = null, lease_until = null
    where tenant_id = $1 and project_id = $2 and feed_id = $3`,
};

/** After the items are written: the picture is that of the newest item that has one. */
const raise: Statement = {
  name: 'feeds_raise',
  text: `
    update feeds set head_rev = $4, item_count = $5, updated_at = $6, cover_image_url = (
      select image_url from feed_items
      where tenant_id = $1 and project_id = $2 and feed_id = $3 and image_url is not null
      order by sort_at desc, item_id limit 1)
    where tenant_id = $1 and project_id = $2 and feed_id = $3`,
};

/** Writes what a refresh found and gives the lease back; see FeedRepository.applyRefresh. */
export function applyRefresh(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  batch: RefreshBatch,
): Promise<RefreshOutcome> {
  return database.transaction(async (queries): Promise<RefreshOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return { status: 'missing' };
    if (locked.lease_id !== batch.lease_id) return { status: 'lease_lost' };

    const owner = [scope.tenant_id, scope.project_id, feed_id];
    const { added, changed, removed } = await compareItems(queries, scope, feed_id, batch);
    const didChange = added.length + changed.length + removed.length > 0;
    const head_rev = locked.feed.head_rev + (didChange ? 1 : 0);
    const item_count = locked.feed.item_count + added.length - removed.length;
    if (didChange) {
      const written = new Set([...added, ...changed]);
      const items = batch.items.filter((item) => written.has(item.item_id));
      await upsertItems(queries, scope, feed_id, items, { rev: head_rev, at: batch.at });
      await removeItems(queries, scope, feed_id, removed);
      await queries.rows(raise, [...owner, head_rev, item_count, batch.at]);
    }
    await queries.rows(finish, [...owner, ...finishValues(batch)]);
    const changes = {
      added,
      changed,
      removed,
      unchanged: batch.items.length - added.length - changed.length,
      head_rev,
      item_count,
      version: locked.feed.version,
    };
    await appendEvents(queries, scope, batch.events(changes));
    return { status: 'applied', changes };
  });
}

/** Notes a refresh that got nothing and gives the lease back. */
export function failRefresh(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  failure: RefreshFailure,
): Promise<'applied' | 'lease_lost' | 'missing'> {
  return database.transaction(async (queries) => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return 'missing';
    if (locked.lease_id !== failure.lease_id) return 'lease_lost';
    await queries.rows(finish, [
      scope.tenant_id,
      scope.project_id,
      feed_id,
      ...finishValues(failure),
    ]);
    await appendEvents(queries, scope, failure.events);
    return 'applied';
  });
}

function finishValues({
  health,
  due_at,
  state,
}: Pick<RefreshFailure, 'health' | 'due_at' | 'state'>) {
  return [JSON.stringify(health), due_at, state === undefined ? null : JSON.stringify(state)];
}
