import type { JsonValue, Scope } from '@northstar/contracts';
import type { SourceItem } from './source-item.js';

/** Webhooks of a kind: a vendor reports changes to `/hooks/{hook}/{subscription_id}`. */
export interface FeedHooks<Source = JsonValue, Details = JsonValue> {
  /** The first segment of the callback's path, such as `websub`. */
  readonly hook: string;
  /**
   * What a feed should be subscribed to, such as one topic for each channel. `state` is the
   * feed's, so topics that a pull has to look up first appear after it.
   */
  topics(feed: { source: Source; state: JsonValue }): readonly string[];
  /** Asks the vendor to deliver to the callback, for the first time or to renew. */
  subscribe(request: SubscribeRequest): Promise<SubscribeResult>;
  /** Asks the vendor to stop. Absent when subscriptions only expire. */
  unsubscribe?(request: SubscribeRequest): Promise<void>;
  /** Answers the vendor's check that the subscription was wanted. Absent when there is no such check. */
  verify?(query: Readonly<Record<string, string>>, subscription: HookSubscription): VerifyResult;
  /**
   * Checks a delivery's signature and says what it means for the feed. The delivery comes from
   * anyone on the internet: nothing in it counts before its signature is checked.
   */
  handle(
    delivery: HookDelivery,
    subscription: HookSubscription,
    feed: { source: Source; state: JsonValue; now: Date },
  ): Promise<DeliveryResult<Details>>;
}

export interface SubscribeRequest {
  topic: string;
  /** The public URL of the hook, the subscription's id included. */
  callback_url: string;
  /** Signs deliveries. */
  secret: string;
  now: Date;
  signal: AbortSignal;
}

export interface SubscribeResult {
  /** `pending` until the vendor has verified the subscription. */
  state: 'pending' | 'active';
  /** When it must be renewed; null when it does not expire or the vendor says so later. */
  expires_at: string | null;
}

/** A subscription as it is stored. */
export interface HookSubscription {
  subscription_id: string;
  scope: Scope;
  feed_id: string;
  hook: string;
  topic: string;
  secret: string;
  state: 'pending' | 'active';
  expires_at: string | null;
}

export type VerifyResult =
  | { status: 'confirmed'; body: string; expires_at: string | null }
  /** Answered with 404: the vendor drops the subscription. */
  | { status: 'refused' };

export interface HookDelivery {
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The exact bytes that were signed. */
  body: Uint8Array;
}

export type DeliveryResult<Details = JsonValue> =
  /** The feed is due at once. */
  | { status: 'refresh' }
  /** The delivery contains the changes itself. */
  | {
      status: 'changes';
      items: readonly SourceItem<Details>[];
      removed: readonly string[];
    }
  /** Nothing is done, such as for a signature that is wrong; counted under `reason`. */
  | { status: 'dropped'; reason: string };
