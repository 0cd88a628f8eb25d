import type { Scope } from '@northstar/contracts';
import type { HookSubscription } from '../kinds/hooks.js';
import { compareBytes } from './item-order.js';

/** The hook subscriptions of a MemoryFeedRepository. */
export class MemorySubscriptions {
  readonly #byId = new Map<string, HookSubscription>();

  put(subscription: HookSubscription): void {
    this.#byId.set(subscription.subscription_id, structuredClone(subscription));
  }

  list(scope: Scope, feed_id: string): HookSubscription[] {
    return [...this.#byId.values()]
      .filter((one) => isOfProject(one, scope) && one.feed_id === feed_id)
      .sort(
        (a, b) =>
          compareBytes(a.topic, b.topic) || compareBytes(a.subscription_id, b.subscription_id),
      )
      .map((one) => structuredClone(one));
  }

  find(hook: string, subscription_id: string): HookSubscription | null {
    const one = this.#byId.get(subscription_id);
    return one?.hook === hook ? structuredClone(one) : null;
  }

  delete(scope: Scope, subscription_id: string): void {
    const one = this.#byId.get(subscription_id);
    if (one !== undefined && isOfProject(one, scope)) this.#byId.delete(subscription_id);
  }

  deleteOfFeed(scope: Scope, feed_id: string): void {
    for (const { subscription_id } of this.list(scope, feed_id)) this.#byId.delete(subscription_id);
  }
}

function isOfProject({ scope }: HookSubscription, { tenant_id, project_id }: Scope): boolean {
  return scope.tenant_id === tenant_id && scope.project_id === project_id;
}
