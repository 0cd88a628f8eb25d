import type { JsonValue } from '@northstar/contracts';
import { credentialReader } from '../kinds/credentials.js';
import type { FeedKind } from '../kinds/feed-kind.js';
import type { HookSubscription } from '../kinds/hooks.js';
import type { Refresh } from '../refresh/refresh.js';
import type { HookContext } from './hook-context.js';

/** A subscription is renewed when it expires within this time. */
const renewBeforeMs = 86_400_000;
/** For all requests of one refresh. */
const timeoutMs = 30_000;

/**
 * Brings a feed's subscriptions in line with its source: subscribes to new topics, renews those
 * that are pending or expire soon, and ends those that the source no longer has. Runs in each
 * refresh, so the next refresh repeats a failed request. A vendor's error is logged and counted;
 * it does not fail the refresh.
 */
export async function syncSubscriptions(
  { context, claimed, signal }: Pick<Refresh, 'context' | 'claimed' | 'signal'>,
  { hooks, source }: FeedKind,
  state: JsonValue,
): Promise<void> {
  const { repository, clock, publicUrl } = context;
  if (hooks === undefined || publicUrl === undefined) return;
  const { scope, feed } = claimed;
  const stored = await repository.listSubscriptions(scope, feed.feed_id);
  const topics = new Set(hooks.topics({ source: source.parse(feed.source), state }));
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const requestOf = ({ hook, subscription_id, topic, secret }: HookSubscription) => ({
    topic,
    callback_url: `${publicUrl.replace(/\/+$/, '')}/hooks/${hook}/${subscription_id}`,
    secret,
    now: clock(),
    signal: limit,
    readCredential: credentialReader(context.credentials, scope),
  });

  for (const topic of topics) {
    const known = stored.find((one) => one.topic === topic && one.hook === hooks.hook);
    if (known !== undefined && !isRenewalDue(known, clock())) continue;
    const subscription: HookSubscription = known ?? {
      subscription_id: context.newId('sub'),
      scope,
      feed_id: feed.feed_id,
      hook: hooks.hook,
      topic,
      secret: context.newSecret(),
      state: 'pending',
      expires_at: null,
    };
    // Stored first, because the vendor may verify the subscription before it responds.
    if (known === undefined && !(await repository.putSubscription(subscription))) return;
    await attempt(context, subscription, 'subscribe', async () => {
      const result = await hooks.subscribe(requestOf(subscription));
      // A pending result must not replace what a verification has stored meanwhile.
      if (result.state === 'pending') return;
      await repository.putSubscription({ ...subscription, ...result });
    });
  }
  for (const one of stored) {
    if (topics.has(one.topic) && one.hook === hooks.hook) continue;
    await repository.deleteSubscription(scope, one.subscription_id);
    await attempt(context, one, 'unsubscribe', async () => hooks.unsubscribe?.(requestOf(one)));
  }
}

function isRenewalDue({ state, expires_at }: HookSubscription, now: Date): boolean {
  if (state === 'pending') return true;
  return expires_at !== null && Date.parse(expires_at) - now.getTime() < renewBeforeMs;
}

async function attempt(
  { logger, meter }: HookContext,
  { hook, feed_id, topic }: HookSubscription,
  action: 'subscribe' | 'unsubscribe',
  request: () => Promise<void>,
): Promise<void> {
  let outcome = 'ok';
  try {
    await request();
  } catch (error) {
    outcome = 'error';
    logger.warn({ err: error, hook, feed_id, topic }, `could not ${action} a hook`);
  }
  meter.count('feed_hook_requests_total', { hook, action, outcome });
}
