import type { Scope } from '@northstar/contracts';
import { readPosition } from '@northstar/feeds';
import type { FeedPage, FeedQuery, FeedRow } from '@northstar/feeds';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ScopedDatabase } from '../database/database.js';
import { feedColumns } from './feed-columns.js';

/** The feeds of a project that the scope's surface can see. */
function visibleFeeds(database: ScopedDatabase, scope: Scope) {
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
  const feeds = visibleFeeds(database, scope).where('feed_id', '=', feed_id);
  return (await feeds.executeTakeFirst()) ?? null;
}

/** The created_at and feed_id of the last feed of a page. */
const FeedPosition = z.tuple([z.string(), z.string()]);

/** Newest first; of feeds created at the same time, the greater id first. */
export async function listFeeds(
  database: ScopedDatabase,
  scope: Scope,
  { limit, source_kind, after }: FeedQuery,
): Promise<FeedPage> {
  let query = visibleFeeds(database, scope);
  if (source_kind !== undefined) query = query.where('source_kind', '=', source_kind);
  if (after !== undefined) {
    const [created_at, feed_id] = readPosition(FeedPosition, after);
    query = query.where((eb) =>
      eb(eb.refTuple('created_at', 'feed_id'), '<', eb.tuple(created_at, feed_id)),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('feed_id', 'desc')
    .limit(limit + 1)
    .execute();
  const feeds = rows.slice(0, limit);
  const last = rows.length > limit ? feeds.at(-1) : undefined;
  return { feeds, next: last === undefined ? null : [last.created_at, last.feed_id] };
}

/** All feeds by the bytes of their names, then by id. */
export function summarizeFeeds(database: ScopedDatabase, scope: Scope): Promise<FeedRow[]> {
  return visibleFeeds(database, scope)
    .orderBy(sql`name collate "C"`)
    .orderBy('feed_id')
    .execute();
}
