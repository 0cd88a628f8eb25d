import type { JsonValue, Scope } from '@northstar/contracts';
import type { ReadCredential } from './credentials.js';
import type { SourceItem } from './source-item.js';

/**
 * Webhooks of a kind: a vendor reports changes to `/hooks/{hook}/{subscription_id}`. Each refresh
 * creates and renews the subscriptions, so a kind with hooks has `pull` as well.
 */
export interface FeedHooks<Source = JsonValue, Details = JsonValue> {
  /** The first segment of the callback's path, such as `websub`. */
  readonly hook: string;
  /**
   * What a feed should be subscribed to, such as one topic for each channel. `state` is the
   * feed's, so topics that a pull has to look up first appear after it.
   */
  topics(feed: { source: Source; state: JsonValue }): readonly string[];
  /** Subscribes to a topic, or renews the subscription. */
  subscribe(request: SubscribeRequest): Promise<SubscribeResult>;
  /** Ends a subscription. Absent when subscriptions only expire. */
  unsubscribe?(request: SubscribeRequest): Promise<void>;
  /** Answers a verification request of the vendor. Absent when the vendor sends none. */
  verify?(query: Readonly<Record<string, string>>, subscription: HookSubscription): VerifyResult;
  /**
   * Returns what a delivery changes. Anyone can send a delivery, so its signature must be checked
   * before anything else.
   */
  handle(
    delivery: HookDelivery,
    subscription: HookSubscription,
    feed: { source: Source; state: JsonValue; now: Date; readCredential: ReadCredential },
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
  readCredential: ReadCredential;
}

export interface SubscribeResult {
  /** `pending` until the vendor has verified the subscription. */
  state: 'pending' | 'active';
  /** When it must be renewed; null when it does not expire or that is not known yet. */
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
  /** Responds with 404; the vendor then drops the subscription. */
  | { status: 'refused' };

export interface HookDelivery {
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The exact bytes that were signed. */
  body: Uint8Array;
}

export type DeliveryResult<Details = JsonValue> =
  /** The feed is due immediately. */
  | { status: 'refresh' }
  /** The delivery contains the changes itself. */
  | {
      status: 'changes';
      items: readonly SourceItem<Details>[];
      removed: readonly string[];
    }
  /** The delivery is ignored, such as one with a wrong signature, and counted under `reason`. */
  | { status: 'dropped'; reason: string };
