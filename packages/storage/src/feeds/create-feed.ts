import { EnginesError, type EventDraft, type Idempotency, type Scope } from '@northstar/contracts';
import type { FeedRow, NewFeedRow } from '@northstar/feeds';
import type { Queries, ScopedDatabase } from '../database/database.js';
import { appendEvents } from '../events/append-events.js';
import { withIdempotency } from '../idempotency/with-idempotency.js';

/** Stores a feed and its event; see FeedRepository.createFeed. */
export function createFeed(
  database: ScopedDatabase,
  scope: Scope,
  feed: NewFeedRow,
  event: EventDraft,
  options: { limit: number; idempotency?: Idempotency },
): Promise<{ result: FeedRow; replayed: boolean }> {
  const row: FeedRow = {
    ...feed,
    tenant_id: scope.tenant_id,
    project_id: scope.project_id,
    surface_id: scope.surface_id ?? null,
    version: 1,
    head_rev: 0,
    item_count: 0,
    cover_image_url: null,
  };
  return database.transaction((queries) =>
    withIdempotency(queries, scope, 'createFeed', options.idempotency, async () => {
      // Locks the project's counter, so that concurrent calls count each other's feeds.
      await appendEvents(queries, scope, [event]);
      await requireBelowLimit(queries, scope, options.limit);
      await queries.kysely
        .insertInto('feeds')
        .values({
          ...row,
          source: JSON.stringify(row.source),
          refresh: JSON.stringify(row.refresh),
          health: JSON.stringify(row.health),
          state: JSON.stringify(row.state),
          lease_id: null,
          lease_until: null,
        })
        .execute();
      return row;
    }),
  );
}

async function requireBelowLimit(queries: Queries, scope: Scope, limit: number): Promise<void> {
  const { count } = await queries.kysely
    .selectFrom('feeds')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', scope.tenant_id)
    .where('project_id', '=', scope.project_id)
    .executeTakeFirstOrThrow();
  if (count < limit) return;
  throw new EnginesError('feed.limit_reached', `A project can have ${limit} feeds`);
}
