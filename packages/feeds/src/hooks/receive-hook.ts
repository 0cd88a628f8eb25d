import { EnginesError } from '@northstar/contracts';
import { feedUpdated } from '../events/feed-events.js';
import { credentialReader } from '../kinds/credentials.js';
import type { FeedHooks, HookDelivery, HookSubscription } from '../kinds/hooks.js';
import { ingestItems } from '../kinds/ingest-items.js';
import type { RegisteredKind } from '../kinds/registered-kind.js';
import type { FeedRow } from '../ports/feed-row.js';
import type { HookContext } from './hook-context.js';

/**
 * Answers a vendor's verification request with the text that confirms the subscription. Throws
 * `hook.not_found` when there is no such subscription or the kind refuses it.
 */
export async function verifyHook(
  context: HookContext,
  hook: string,
  subscription_id: string,
  query: Readonly<Record<string, string>>,
): Promise<string> {
  const { subscription, hooks } = await findTarget(context, hook, subscription_id);
  const result = hooks.verify?.(query, subscription) ?? { status: 'refused' };
  if (result.status === 'refused') throw hookNotFound();
  const { expires_at } = result;
  await context.repository.putSubscription({ ...subscription, state: 'active', expires_at });
  return result.body;
}

/**
 * Processes a vendor's delivery: the feed becomes due, or the delivered items are stored, or the
 * delivery is dropped. Throws `hook.not_found` when there is no such subscription.
 */
export async function receiveDelivery(
  context: HookContext,
  hook: string,
  subscription_id: string,
  delivery: HookDelivery,
): Promise<void> {
  const { repository, clock, credentials, logger, meter } = context;
  const { subscription, hooks, kind, feed } = await findTarget(context, hook, subscription_id);
  const { scope, feed_id } = subscription;
  const now = clock();
  const result = await hooks.handle(delivery, subscription, {
    source: kind.definition.source.parse(feed.source),
    state: feed.state,
    now,
    readCredential: credentialReader(credentials, scope),
  });
  const reason = result.status === 'dropped' ? result.reason : '';
  meter.count('feed_hook_deliveries_total', { hook, outcome: result.status, reason });
  logger.info({ hook, feed_id, outcome: result.status, reason }, 'received a delivery');
  const at = now.toISOString();
  if (result.status === 'refresh') await repository.makeDue(scope, feed_id, at);
  if (result.status !== 'changes') return;

  const { items, skipped } = ingestItems(kind, result.items);
  if (skipped.length > 0) {
    meter.count('feed_items_skipped_total', { kind: kind.definition.kind }, skipped.length);
    logger.warn({ hook, feed_id, reason: skipped[0]?.reason }, 'skipped delivered items');
  }
  await repository.putItems(scope, feed_id, {
    items,
    removed: result.removed,
    at,
    events: (changes) =>
      feedUpdated(
        { newId: context.newId, actor: { kind: 'system', id: hook }, at },
        feed_id,
        changes,
      ),
  });
}

/** What a subscription belongs to. */
interface HookTarget {
  subscription: HookSubscription;
  hooks: FeedHooks;
  kind: RegisteredKind;
  feed: FeedRow;
}

async function findTarget(
  { repository, kinds }: HookContext,
  hook: string,
  subscription_id: string,
): Promise<HookTarget> {
  const subscription = await repository.findSubscription(hook, subscription_id);
  if (subscription === null) throw hookNotFound();
  const feed = await repository.getFeed(subscription.scope, subscription.feed_id);
  const kind = feed === null ? undefined : kinds.find(feed.source_kind);
  const hooks = kind?.definition.hooks;
  if (feed === null || kind === undefined || hooks?.hook !== hook) throw hookNotFound();
  return { subscription, hooks, kind, feed };
}

function hookNotFound(): EnginesError {
  return new EnginesError('hook.not_found', 'There is no such webhook subscription');
}
