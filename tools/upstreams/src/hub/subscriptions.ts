import type { Clock } from '../clock.js';

export interface Subscription {
  topic: string;
  callback: string;
  /** Signs the pushes; `null` when the subscriber sent none. */
  secret: string | null;
  /** Milliseconds since the epoch. */
  expires_at: number;
}

/** The subscriptions, one for each topic and callback (WebSub §5). */
export interface Subscriptions {
  put(subscription: Subscription): void;
  remove(topic: string, callback: string): void;
  /** Lists the subscriptions whose lease has not expired. */
  active(): Subscription[];
  clear(): void;
}

export function createSubscriptions(clock: Clock): Subscriptions {
  const kept = new Map<string, Subscription>();
  const key = (topic: string, callback: string): string => JSON.stringify([topic, callback]);
  return {
    put: (one) => void kept.set(key(one.topic, one.callback), one),
    remove: (topic, callback) => void kept.delete(key(topic, callback)),
    active: () => [...kept.values()].filter((one) => one.expires_at > clock.now()),
    clear: () => kept.clear(),
  };
}
