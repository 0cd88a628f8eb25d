import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import { pushRoute } from '../faults/fault.js';
import type { FaultBoard } from '../faults/fault-board.js';
import { textReply } from '../server/reply.js';
import type { Answer } from '../server/reply.js';
import type { VideoChange } from '../youtube/world.js';
import { notice } from './notices.js';
import { push } from './push.js';
import type { Push } from './push.js';
import { readIntent } from './read-intent.js';
import type { Asking, LeaseRule } from './read-intent.js';
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
  /** `POST /subscribe`: 202 at once, or 204 after a verification that was asked for as `hub.verify=sync`. */
  subscribe: Answer;
  /** Pushes a change to every subscriber of its channel. */
  tell(change: VideoChange): void;
  subscriptions(): Subscription[];
  pushes(): Push[];
  /** Resolves when no verification and no push is under way. */
  settled(): Promise<void>;
  reset(): void;
}

/** A WebSub hub for the one kind of topic that YouTube publishes. */
export function createHub(settings: HubSettings): Hub {
  const { clock, faults, closing } = settings;
  const subscriptions = createSubscriptions(clock);
  const underWay = new Set<Promise<unknown>>();
  let pushes: Push[] = [];
  /** Each subscriber's pushes leave one after the other, in the order of what happened. */
  const queues = new Map<string, Promise<void>>();

  const follow = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work)).catch(() => undefined);
    return work;
  };

  const verify = async (asking: Asking): Promise<boolean> => {
    const challenge = randomBytes(16).toString('hex');
    // A callback that cannot be reached has not confirmed anything.
    const confirmed = await verifyIntent(asking, challenge, closing).catch(() => false);
    const { topic, callback, secret } = asking;
    if (!confirmed) return false;
    if (asking.mode === 'unsubscribe') subscriptions.remove(topic, callback);
    else {
      const expires_at = clock.now() + asking.lease_seconds * 1000;
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
    const fault = faults.strike(pushRoute, { path: one.callback, query, headers: {}, body: '' });
    const body = notice(change, one.topic, hubUrl);
    for (let copy = 0; copy < (fault?.kind === 'push_twice' ? 2 : 1); copy += 1) {
      record.push(await push(one, body, hubUrl, fault, closing));
    }
  };

  return {
    subscribe: async ({ body }) => {
      const form = new URLSearchParams(body);
      const asking = readIntent(form, settings.lease);
      if (typeof asking === 'string') return textReply(400, `${asking}\n`);
      const work = follow(verify(asking));
      if (!form.getAll('hub.verify').includes('sync')) return textReply(202, '');
      return (await work)
        ? textReply(204, '')
        : textReply(409, 'The callback did not confirm the subscription.\n');
    },
    tell(change) {
      // A push that a reset overtakes belongs to the list before it.
      const record = pushes;
      for (const one of subscriptions.active()) {
        if (channelOfTopic(one.topic, settings.baseUrl()) !== change.channel.channel_id) continue;
        const key = one.callback;
        const next = (queues.get(key) ?? Promise.resolve()).then(() =>
          deliver(one, change, record),
        );
        queues.set(key, next);
        void follow(next);
      }
    },
    subscriptions: () => subscriptions.active(),
    pushes: () => [...pushes],
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    reset() {
      subscriptions.clear();
      queues.clear();
      pushes = [];
    },
  };
}
