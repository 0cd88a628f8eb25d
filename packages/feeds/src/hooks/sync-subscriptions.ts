import type { FeedHooks, HookSubscription, SubscribeRequest } from '../kinds/hooks.js';
import type { FeedRow } from '../ports/feed-row.js';
import type { HookTools } from './hook-tools.js';

/** A subscription is renewed when it expires within this time. */
const renewBeforeSeconds = 86_400;

/**
 * Brings a feed's subscriptions in line with its source: subscribes to new topics, renews what is
 * pending or expires soon, and ends what the source no longer has. Runs after each refresh, so a
 * failed call is repeated by the next refresh. Never throws for a vendor's error.
 */
export async function syncSubscriptions(
  tools: HookTools,
  hooks: FeedHooks,
  { scope, feed }: { scope: HookSubscription['scope']; feed: FeedRow },
  signal: AbortSignal,
): Promise<void> {
  const { repository, clock, publicUrl } = tools;
  if (publicUrl === undefined) return;
  const stored = await repository.listSubscriptions(scope, feed.feed_id);
  const topics = new Set(hooks.topics({ source: feed.source, state: feed.state }));
  const requestFor = ({ hook, subscription_id, topic, secret }: HookSubscription) => ({
    topic,
    callback_url: `${publicUrl.replace(/\/+$/, '')}/hooks/${hook}/${subscription_id}`,
    secret,
    now: clock(),
    signal,
  });

  for (const topic of topics) {
    const known = stored.find((one) => one.topic === topic && one.hook === hooks.hook);
    if (known !== undefined && !isRenewalDue(known, clock())) continue;
    const subscription = known ?? {
      subscription_id: tools.newId('sub'),
      scope,
      feed_id: feed.feed_id,
      hook: hooks.hook,
      topic,
      secret: tools.newSecret(),
      state: 'pending' as const,
      expires_at: null,
    };
    // Stored first, because the vendor may verify the subscription before it responds.
    if (known === undefined && !(await repository.putSubscription(subscription))) return;
    await attempt(tools, subscription, 'subscribe', async () => {
      const result = await hooks.subscribe(requestFor(subscription));
      // A pending result must not replace the state that a verification has stored meanwhile.
      if (result.state === 'active') await repository.putSubscription({ ...subscription, ...result });
    });
  }
  for (const one of stored) {
    if (topics.has(one.topic) && one.hook === hooks.hook) continue;
    await repository.deleteSubscription(scope, one.subscription_id);
    await endSubscription(tools, hooks, one, requestFor(one));
  }
}

function isRenewalDue({ state, expires_at }: HookSubscription, now: Date): boolean {
  if (state === 'pending') return true;
  return (
    expires_at !== null && Date.parse(expires_at) - now.getTime() < renewBeforeSeconds * 1000
  );
}

async function endSubscription(
  tools: HookTools,
  hooks: FeedHooks,
  subscription: HookSubscription,
  request: SubscribeRequest,
): Promise<void> {
  await attempt(tools, subscription, 'unsubscribe', async () => hooks.unsubscribe?.(request));
}

/** The vendor's errors are logged and counted; the feed itself is refreshed without its hook. */
async function attempt(
  { logger, meter }: HookTools,
  { hook, feed_id, topic }: HookSubscription,
  action: 'subscribe' | 'unsubscribe',
  work: () => Promise<void>,
): Promise<void> {
  let outcome = 'ok';
  try {
    await work();
  } catch (error) {
    outcome = 'error';
    logger.warn({ err: error, hook, feed_id, topic }, `could not ${action} a hook`);
  }
  meter.count('feed_hook_requests_total', { hook, action, outcome });
}
