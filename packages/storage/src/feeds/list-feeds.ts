import type { Scope } from '@northstar/contracts';
import type { FeedPage, FeedRow } from '@northstar/feeds';
import { sql } from 'kysely';
import type { ScopedDatabase } from '../database/database.js';
import { feedColumns } from './feed-columns.js';

/** The project's feeds, as far as the scope's surface may see them. */
function seenFeeds(database: ScopedDatabase, scope: Scope) {
  const { tenant_id, project_id, surface_id } = scope;
  return database.kysely
    .selectFrom('feeds')
    .select(feedColumns)
    .where('tenant_id', '=', tenant_id)
    .where('project_id', '=', project_id)
    .$if(surface_id !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('surface_id', 'is', null), eb('surface_id', '=', surface_id ?? '')]),
      ),
    );
}

export async function getFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
): Promise<FeedRow | null> {
  const feeds = seenFeeds(database, scope).where('feed_id', '=', feed_id);
  return (await feeds.executeTakeFirst()) ?? null;
}

/** The latest made first; of one moment, the greater id. */
export function listFeeds(
  database: ScopedDatabase,
  scope: Scope,
  { limit, source_kind, after }: FeedPage,
): Promise<FeedRow[]> {
  let feeds = seenFeeds(database, scope);
  if (source_kind !== undefined) feeds = feeds.where('source_kind', '=', source_kind);
  if (after !== undefined) {
    feeds = feeds.where((eb) =>
      eb(eb.refTuple('created_at', 'feed_id'), '<', eb.tuple(after.created_at, after.feed_id)),
    );
  }
  return feeds.orderBy('created_at', 'desc').orderBy('feed_id', 'desc').limit(limit).execute();
}

/** All of them by name, in the order of bytes, then id. */
export function summarizeFeeds(database: ScopedDatabase, scope: Scope): Promise<FeedRow[]> {
  return seenFeeds(database, scope)
    .orderBy(sql`name collate "C"`)
    .orderBy('feed_id')
    .execute();
}
