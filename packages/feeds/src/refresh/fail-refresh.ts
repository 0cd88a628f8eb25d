import type { JsonValue } from '@northstar/contracts';
import type { ClaimedFeed } from '../ports/feed-repository.js';
import type { PartFault } from '../kinds/feed-source.js';
import { feedHealth } from '../events/feed-events.js';
import { healthAfterFailure, joinFaults } from './health.js';
import type { RefreshOrder, RefreshTools } from './run-refresh.js';
import { dueAfterFailure } from './schedule.js';

/** Notes a refresh that got nothing: items stay, the next try comes later each time. */
export async function noteFailure(
  tools: RefreshTools,
  { scope, feed, lease_id }: ClaimedFeed,
  order: RefreshOrder,
  faults: readonly PartFault[],
  state?: JsonValue,
): Promise<void> {
  const now = tools.clock();
  const at = now.toISOString();
  const failures = feed.health.consecutive_failures + 1;
  const named = faults.flatMap(({ retry_at }) => (retry_at === null ? [] : [retry_at])).sort();
  const due_at = dueAfterFailure(
    now,
    feed.refresh.every_seconds,
    failures,
    named.at(-1) ?? null,
    tools.random,
  );
  const fault = joinFaults(faults, at, due_at);
  if (fault === null) throw new TypeError('A failure has a fault');
  const health = healthAfterFailure(feed.health, at, due_at, fault);
  const stamp = { newId: tools.newId, actor: order.actor, at };
  const outcome = await tools.repository.failRefresh(scope, feed.feed_id, {
    lease_id,
    health,
    due_at,
    at,
    ...(state !== undefined && { state }),
    events: health.status === feed.health.status ? [] : [feedHealth(stamp, feed.feed_id, health)],
  });
  tools.logger.warn(
    { feed_id: feed.feed_id, ...scope, code: fault.code, failures, due_at, outcome },
    'could not refresh a feed',
  );
}

/** Gives the lease back as if nothing had been tried: the feed stays due. */
export async function releaseLease(
  { repository, clock }: RefreshTools,
  { scope, feed, lease_id }: ClaimedFeed,
): Promise<void> {
  const { health, due_at } = feed;
  const at = clock().toISOString();
  await repository.failRefresh(scope, feed.feed_id, { lease_id, health, due_at, at, events: [] });
}
