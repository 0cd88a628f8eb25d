import type { FeedStore } from '@northstar/feeds';
import type { Handlers } from '../operations/index.js';

/** Serves the webhooks of feeds, to vendors without credentials. */
export function hookHandlers(feeds: FeedStore): Pick<Handlers, 'verifyHook' | 'receiveDelivery'> {
  return {
    async verifyHook({ params: { hook, subscription_id }, query }) {
      const values = Object.fromEntries(Object.entries(query));
      return { status: 200, body: await feeds.verifyHook(hook, subscription_id, values) };
    },
    async receiveDelivery({ params: { hook, subscription_id }, requestHeaders, body }) {
      await feeds.receiveDelivery(hook, subscription_id, { headers: requestHeaders, body });
      return { status: 202 };
    },
  };
}
