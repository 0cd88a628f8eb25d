import { EnginesError, isEnginesError } from '@northstar/contracts';
import type {
  Actor,
  Clock,
  Logger,
  Meter,
  NewId,
  RefreshDepth,
  RefreshResult,
} from '@northstar/contracts';
import type { ClaimedFeed, FeedRepository } from '../ports/feed-repository.js';
import type { ItemChanges } from '../ports/refresh-batch.js';
import type { SourceReading } from '../kinds/feed-source.js';
import type { SourceRegistry } from '../kinds/source-registry.js';
import { feedHealth, feedUpdated } from '../events/feed-events.js';
import type { EventStamp } from '../events/feed-events.js';
import { noteFailure, releaseLease } from './fail-refresh.js';
import { healthAfterSuccess, joinFaults } from './health.js';
import { leaseLost, sourceFailed } from './refresh-errors.js';
import { dueAfterSuccess } from './schedule.js';
import type { Random } from './schedule.js';

export interface RefreshTools {
  repository: FeedRepository;
  sources: SourceRegistry;
  clock: Clock;
  newId: NewId;
  random: Random;
  logger: Logger;
  meter: Meter;
  /** A refresh is ended after this time, well before its lease is. */
  longestMs: number;
}

export interface RefreshOrder {
  depth: RefreshDepth;
  actor: Actor | null;
  /** Ends the refresh without blame: the feed stays due. */
  signal: AbortSignal;
}

/**
 * Refreshes a claimed feed: reads its source, writes what came, notes how it went, and gives the
 * lease back whatever happens. Throws `feed.source_unavailable` when nothing could be read,
 * `feed.source_invalid` when the vendor knows nothing of what the source names,
 * `feed.refreshing` when another took over, `feed.not_found` when the feed was deleted meanwhile,
 * `service.stopping` when the signal ended it.
 */
export async function runRefresh(
  tools: RefreshTools,
  claimed: ClaimedFeed,
  order: RefreshOrder,
): Promise<RefreshResult> {
  const started = performance.now();
  const { feed } = claimed;
  const kind = feed.source_kind;
  let outcome = 'failed';
  try {
    const reading = await readSource(tools, claimed, order);
    if (reading.faults.length > 0 && reading.faults.length === reading.parts) {
      await noteFailure(tools, claimed, order, reading.faults, reading.state);
      throw sourceFailed(reading.faults, tools.clock());
    }
    const changes = await apply(tools, claimed, order, reading);
    const result = resultOf(reading, changes);
    outcome = result.status;
    return result;
  } finally {
    const seconds = (performance.now() - started) / 1000;
    tools.meter.count('feed_refreshes_total', { kind, outcome });
    tools.meter.observe('feed_refresh_seconds', seconds, { kind });
    const { feed_id } = feed;
    tools.logger.info({ feed_id, ...claimed.scope, outcome, seconds }, 'refreshed a feed');
  }
}

/** Reads, and notes what kept it from reading at all. */
async function readSource(
  tools: RefreshTools,
  claimed: ClaimedFeed,
  order: RefreshOrder,
): Promise<SourceReading> {
  const { feed } = claimed;
  const limit = AbortSignal.timeout(tools.longestMs);
  const signal = AbortSignal.any([order.signal, limit]);
  try {
    const source = tools.sources.get(feed.source_kind);
    const now = tools.clock();
    return await source.read(feed.source, { depth: order.depth, state: feed.state, now, signal });
  } catch (error) {
    if (order.signal.aborted) {
      await releaseLease(tools, claimed);
      throw new EnginesError('service.stopping', 'The refresh was ended; the feed stays due', {
        cause: error,
      });
    }
    const fault = limit.aborted
      ? { code: 'refresh.timeout', message: 'The refresh took too long and was ended' }
      : isEnginesError(error)
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: 'A fault of the engines; the log tells more' };
    const { feed_id } = feed;
    const part = { ...fault, path: '', subject: feed.name, retry_at: null, unknown: false };
    if (!limit.aborted && !isEnginesError(error)) {
      tools.logger.error({ err: error, feed_id }, 'a source failed');
    }
    await noteFailure(tools, claimed, order, [part]);
    throw limit.aborted ? sourceFailed([part], tools.clock()) : error;
  }
}

async function apply(
  tools: RefreshTools,
  claimed: ClaimedFeed,
  order: RefreshOrder,
  reading: SourceReading,
): Promise<ItemChanges> {
  const { repository, clock, random, newId } = tools;
  const { feed, scope, lease_id } = claimed;
  const now = clock();
  const at = now.toISOString();
  const rule = feed.refresh.every_seconds;
  const due_at = dueAfterSuccess(now, rule, reading.max_age_seconds, random);
  const health = healthAfterSuccess(at, due_at, joinFaults(reading.faults, at, due_at));
  const stamp: EventStamp = { newId, actor: order.actor, at };
  const outcome = await repository.applyRefresh(scope, feed.feed_id, {
    lease_id,
    items: reading.items,
    read: reading.read,
    origins: reading.origins,
    state: reading.state,
    health,
    due_at,
    at,
    events: (changes) => [
      ...(countChanges(changes) > 0 ? [feedUpdated(stamp, feed.feed_id, changes)] : []),
      ...(health.status === feed.health.status ? [] : [feedHealth(stamp, feed.feed_id, health)]),
    ],
  });
  if (outcome.status !== 'applied') throw leaseLost(outcome.status, feed.feed_id);
  return outcome.changes;
}

function countChanges({ added, changed, removed }: ItemChanges): number {
  return added.length + changed.length + removed.length;
}

function resultOf(reading: SourceReading, changes: ItemChanges): RefreshResult {
  const whole = countChanges(changes) > 0 ? 'changed' : 'unchanged';
  return {
    status: reading.faults.length > 0 ? 'partial' : whole,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: changes.unchanged + reading.not_modified,
    head_rev: changes.head_rev,
    cost: reading.cost,
  };
}
