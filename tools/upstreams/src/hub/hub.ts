import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import { pushRoute } from '../faults/fault.js';
import type { FaultBoard } from '../faults/fault-board.js';
import { textReply } from '../server/reply.js';
import type { RouteHandler } from '../server/reply.js';
import type { VideoChange } from '../youtube/world.js';
import { notice } from './notices.js';
import { push } from './push.js';
import type { Push } from './push.js';
import { parseSubscriptionRequest } from './subscription-request.js';
import type { SubscriptionRequest, LeaseRule } from './subscription-request.js';
import { createSubscriptions } from './subscriptions.js';
import type { Subscription } from './subscriptions.js';
import { channelOfTopic } from './topic.js';
import { verifyIntent } from './verify-intent.js';

export interface HubSettings {
  clock: Clock;
  faults: FaultBoard;
  lease: LeaseRule;
  baseUrl: () => string;
  closing: AbortSignal;
}

export interface Hub {
  /** `POST /subscribe`: 202 at once, or 204 after the verification with `hub.verify=sync`. */
  subscribe: RouteHandler;
  /** Pushes a change to all subscribers of its channel. */
  publish(change: VideoChange): void;
  subscriptions(): Subscription[];
  pushes(): Push[];
  /** Resolves when no verification and no push is running. */
  settled(): Promise<void>;
  reset(): void;
}

/** Creates a WebSub hub for YouTube's channel topics. */
export function createHub(settings: HubSettings): Hub {
  const { clock, faults, closing } = settings;
  const subscriptions = createSubscriptions(clock);
  const running = new Set<Promise<unknown>>();
  let pushes: Push[] = [];
  /** The pushes of each subscriber are sent one after the other, in order. */
  const queues = new Map<string, Promise<void>>();

  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    void work.finally(() => running.delete(work)).catch(() => undefined);
    return work;
  };

  const verify = async (requested: SubscriptionRequest): Promise<boolean> => {
    const challenge = randomBytes(16).toString('hex');
    // An unreachable callback has not confirmed the subscription.
    const confirmed = await verifyIntent(requested, challenge, closing).catch(() => false);
    const { topic, callback, secret } = requested;
    if (!confirmed) return false;
    if (requested.mode === 'unsubscribe') subscriptions.remove(topic, callback);
    else {
      const expires_at = clock.now() + requested.lease_seconds * 1000;
      subscriptions.put({ topic, callback, secret, expires_at });
    }
    return true;
  };

  const deliver = async (one: Subscription, change: VideoChange, record: Push[]): Promise<void> => {
    const hubUrl = `${settings.baseUrl()}/subscribe`;
    const query = new URLSearchParams({
      channel_id: change.channel.channel_id,
      video_id: change.video.video_id,
    });
    const fault = faults.apply(pushRoute, { path: one.callback, query, headers: {}, body: '' });
    const body = notice(change, one.topic, hubUrl);
    for (let copy = 0; copy < (fault?.kind === 'push_twice' ? 2 : 1); copy += 1) {
      record.push(await push(one, body, hubUrl, fault, closing));
    }
  };

  return {
    subscribe: async ({ body }) => {
      const form = new URLSearchParams(body);
      const requested = parseSubscriptionRequest(form, settings.lease);
      if (typeof requested === 'string') return textReply(400, `${requested}\n`);
      const work = track(verify(requested));
      if (!form.getAll('hub.verify').includes('sync')) return textReply(202, '');
      return (await work)
        ? textReply(204, '')
        : textReply(409, 'The callback did not confirm the subscription.\n');
    },
    publish(change) {
      // A push that is sent after a reset belongs to the earlier list.
      const record = pushes;
      for (const one of subscriptions.active()) {
        if (channelOfTopic(one.topic, settings.baseUrl()) !== change.channel.channel_id) continue;
        const key = one.callback;
        const next = (queues.get(key) ?? Promise.resolve()).then(() =>
          deliver(one, change, record),
        );
        queues.set(key, next);
        void track(next);
      }
    },
    subscriptions: () => subscriptions.active(),
    pushes: () => [...pushes],
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    reset() {
      subscriptions.clear();
      queues.clear();
      pushes = [];
    },
  };
}
