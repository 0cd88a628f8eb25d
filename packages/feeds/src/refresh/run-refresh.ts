import { EnginesError, isEnginesError } from '@northstar/contracts';
import type { JsonValue, RefreshResult } from '@northstar/contracts';
import { feedHealth, feedUpdated } from '../events/feed-events.js';
import { syncSubscriptions } from '../hooks/sync-subscriptions.js';
import { isRefreshed } from '../kinds/kind-registry.js';
import type { PartError, PullSummary } from '../kinds/pull.js';
import type { RegisteredKind } from '../kinds/registered-kind.js';
import { healthAfterFailure, healthAfterSuccess, joinErrors } from './health.js';
import type { Skipped } from './health.js';
import { ItemWriter } from './item-writer.js';
import { readSource } from './read-source.js';
import type { Refresh } from './refresh.js';
import { leaseLost, notRefreshable, sourceFailed } from './refresh-errors.js';
import { dueAfterFailure, dueAfterSuccess } from './schedule.js';

/**
 * Refreshes a claimed feed and releases its lease, whatever happens. A composed feed reads its
 * members where others pull:
 *
 *     pull ──▶ page ──▶ … ──▶ summary ─┬─ at least one part was read ──▶ applyRefresh (one transaction)
 *      │         └─ past 1,000 items: putItems, in transactions of their own
 *      │                               └─ no part was read ──▶ failRefresh
 *      ├─ error or timeout ──▶ failRefresh
 *      └─ signal ──▶ releaseLease
 *
 * Throws `feed.source_unavailable` when nothing could be read, `feed.source_invalid` when the
 * vendor knows no part of the source, `feed.refreshing` when the lease was lost, `feed.not_found`
 * when the feed was deleted meanwhile, `service.stopping` after the signal.
 */
export async function runRefresh(refresh: Refresh): Promise<RefreshResult> {
  const { claimed, context } = refresh;
  const { feed_id, source_kind: kind } = claimed.feed;
  const registered = context.kinds.find(kind);
  if (registered === undefined || !isRefreshed(registered.definition)) {
    await release(refresh);
    throw notRefreshable(feed_id, kind);
  }
  const started = performance.now();
  let outcome = 'failed';
  try {
    const writer = new ItemWriter(refresh, registered);
    const summary = await pullItems(refresh, registered, writer);
    if (summary.errors.length > 0 && summary.errors.length === summary.part_count) {
      await writer.flush();
      await recordFailure(refresh, summary.errors, writer.skipped, summary.state);
      throw sourceFailed(summary.errors, context.clock());
    }
    await syncSubscriptions(refresh, registered.definition, summary.state);
    const result = await applySummary(refresh, summary, writer);
    outcome = result.status;
    return result;
  } finally {
    const seconds = (performance.now() - started) / 1000;
    context.meter.count('feed_refreshes_total', { kind, outcome });
    context.meter.observe('feed_refresh_seconds', seconds, { kind });
    context.logger.info({ feed_id, ...claimed.scope, outcome, seconds }, 'refreshed a feed');
  }
}

/** Reads the source to its end, and records what kept it from being read at all. */
async function pullItems(
  refresh: Refresh,
  kind: RegisteredKind,
  writer: ItemWriter,
): Promise<PullSummary> {
  const { context, claimed } = refresh;
  const { feed } = claimed;
  const timeout = AbortSignal.timeout(context.timeoutMs);
  const signal = AbortSignal.any([refresh.signal, timeout]);
  try {
    const pull = readSource(refresh, kind, signal);
    const end: { summary?: PullSummary } = {};
    const pages = (async function* () {
      end.summary = yield* pull;
    })();
    for await (const page of pages) await writer.add(page);
    if (end.summary === undefined) throw new TypeError('The pull ended without a summary');
    return end.summary;
  } catch (error) {
    if (refresh.signal.aborted) {
      await release(refresh);
      throw new EnginesError('service.stopping', 'The refresh was ended; the feed stays due', {
        cause: error,
      });
    }
    const failure = failureOf(error, timeout);
    if (failure.code === 'internal') {
      context.logger.error({ err: error, feed_id: feed.feed_id }, 'a pull failed');
    }
    const part = { ...failure, path: '', subject: feed.name, retry_at: null, unknown: false };
    await recordFailure(refresh, [part], writer.skipped);
    throw timeout.aborted ? sourceFailed([part], context.clock()) : error;
  }
}

function failureOf(error: unknown, timeout: AbortSignal): { code: string; message: string } {
  if (timeout.aborted) {
    return { code: 'refresh.timeout', message: 'The refresh took too long and was ended' };
  }
  if (isEnginesError(error)) return { code: error.code, message: error.message };
  return { code: 'internal', message: 'An internal error; see the log' };
}

async function applySummary(
  refresh: Refresh,
  summary: PullSummary,
  writer: ItemWriter,
): Promise<RefreshResult> {
  const { context, claimed, actor } = refresh;
  const { feed, scope, lease_id } = claimed;
  const now = context.clock();
  const at = now.toISOString();
  const { every_seconds } = feed.refresh;
  const due_at = dueAfterSuccess(now, every_seconds, summary.max_age_seconds, context.random);
  const lastError = joinErrors(summary.errors, at, due_at);
  const health = healthAfterSuccess(at, due_at, lastError, writer.skipped);
  const stamp = { newId: context.newId, actor, at };
  const outcome = await context.repository.applyRefresh(scope, feed.feed_id, {
    ...writer.lastBatch(),
    lease_id,
    coverage: writer.isMissingIds ? [] : summary.coverage,
    origins: summary.origins,
    state: summary.state,
    health,
    due_at,
    at,
    events: (changes) => [
      ...feedUpdated(stamp, feed.feed_id, changes),
      ...(health.status === feed.health.status ? [] : [feedHealth(stamp, feed.feed_id, health)]),
    ],
  });
  if (outcome.status !== 'applied') throw leaseLost(outcome.status, feed.feed_id);
  writer.count(outcome.changes);
  const { added, changed, removed, unchanged } = writer.counts;
  const isChanged = added + changed + removed > 0;
  return {
    status: summary.errors.length > 0 ? 'partial' : isChanged ? 'changed' : 'unchanged',
    added,
    changed,
    removed,
    unchanged: unchanged + summary.not_modified,
    head_rev: outcome.changes.head_rev,
    cost: summary.cost,
  };
}

/** Records a failed refresh: items stay, and the next try comes later after each failure. */
async function recordFailure(
  { context, claimed, actor }: Refresh,
  errors: readonly PartError[],
  skipped: Skipped,
  state?: JsonValue,
): Promise<void> {
  const { scope, feed, lease_id } = claimed;
  const now = context.clock();
  const at = now.toISOString();
  const failures = feed.health.consecutive_failures + 1;
  const retryTimes = errors.flatMap(({ retry_at }) => (retry_at === null ? [] : [retry_at]));
  const retry_at = retryTimes.sort().at(-1) ?? null;
  const { every_seconds } = feed.refresh;
  const due_at = dueAfterFailure(now, every_seconds, failures, retry_at, context.random);
  const lastError = joinErrors(errors, at, due_at);
  if (lastError === null) throw new TypeError('A failure needs at least one error');
  const health = healthAfterFailure(feed.health, at, due_at, lastError, skipped);
  const stamp = { newId: context.newId, actor, at };
  const outcome = await context.repository.failRefresh(scope, feed.feed_id, {
    lease_id,
    health,
    due_at,
    at,
    ...(state !== undefined && { state }),
    events: health.status === feed.health.status ? [] : [feedHealth(stamp, feed.feed_id, health)],
  });
  context.logger.warn(
    { feed_id: feed.feed_id, ...scope, code: lastError.code, failures, due_at, outcome },
    'could not refresh a feed',
  );
}

async function release({ context, claimed }: Refresh): Promise<void> {
  const { scope, feed, lease_id } = claimed;
  await context.repository.releaseLease(scope, feed.feed_id, lease_id);
}
