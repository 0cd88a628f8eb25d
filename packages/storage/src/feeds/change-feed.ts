import type { EventDraft, Scope } from '@northstar/contracts';
import { findCircle } from '@northstar/feeds';
import type { FeedChange, FeedChangeOutcome, FeedRow } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import { appendEvents } from '../events/append-events.js';
import { makeComposedDue, readMembers } from './composed-feeds.js';
import { feedKeyOf } from './feed-columns.js';
import { lockFeed } from './lock-feed.js';

/** Changes a feed's settings if it has the version that the caller has read. */
export function updateFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  change: FeedChange,
): Promise<FeedChangeOutcome> {
  return database.transaction(async (queries): Promise<FeedChangeOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return { status: 'missing' };
    if (locked.feed.version !== change.expected_version) {
      return { status: 'stale', feed: locked.feed };
    }
    const { name, source, members, refresh, state, due_at } = change;
    if (members !== undefined && members !== null) {
      const others = await readMembers(queries, feedKeyOf(scope, feed_id));
      const path = findCircle(feed_id, members, others);
      if (path !== undefined) return { status: 'circular', path };
    }
    const feed: FeedRow = {
      ...locked.feed,
      ...(name !== undefined && { name }),
      ...(source !== undefined && { source }),
      ...(members !== undefined && { members }),
      ...(refresh !== undefined && { refresh }),
      ...(state !== undefined && { state }),
      ...(due_at !== undefined && { due_at }),
      version: locked.feed.version + 1,
      updated_at: change.at,
    };
    await queries.kysely
      .updateTable('feeds')
      .set({
        name: feed.name,
        source: JSON.stringify(feed.source),
        members: feed.members,
        refresh: JSON.stringify(feed.refresh),
        state: JSON.stringify(feed.state),
        due_at: feed.due_at,
        version: feed.version,
        updated_at: feed.updated_at,
        // A refresh that reads the old source must not write its items.
        ...(source !== undefined && { lease_id: null, lease_until: null }),
      })
      .where('tenant_id', '=', scope.tenant_id)
      .where('project_id', '=', scope.project_id)
      .where('feed_id', '=', feed_id)
      .execute();
    await appendEvents(queries, scope, [change.event(feed)]);
    return { status: 'updated', feed };
  });
}

/** Deletes a feed with its items. Returns false when it does not exist. */
export function deleteFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  event: EventDraft,
): Promise<boolean> {
  return database.transaction(async (queries) => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return false;
    for (const table of ['hook_subscriptions', 'feed_items_seen', 'feed_items', 'feeds'] as const) {
      await queries.kysely
        .deleteFrom(table)
        .where('tenant_id', '=', scope.tenant_id)
        .where('project_id', '=', scope.project_id)
        .where('feed_id', '=', feed_id)
        .execute();
    }
    await makeComposedDue(queries, feedKeyOf(scope, feed_id), event.at);
    await appendEvents(queries, scope, [event]);
    return true;
  });
}
