import type { Scope } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { EventConsumer, FollowOptions } from './event-consumer.js';
import type { FollowerOptions } from './follower-options.js';
import { pollHeads } from './heads-poll.js';
import { Subscription } from './subscription.js';

/** The progress of one consumer, until it is stopped. */
export interface Following {
  /** The seq of the last event that was handled; undefined until a saved position is read. */
  readonly position: number | undefined;
  /** Stops; resolves when the consumer has returned from its last call. */
  stop(): Promise<void>;
}

/**
 * Follows the logs of projects for any number of consumers. Each consumer has a position of its own,
 * so that a slow one delays no other. Wake-ups start a read; a poll over all projects replaces lost
 * wake-ups.
 */
export class Follower {
  readonly #subscriptions = new Map<string, Set<Subscription>>();
  readonly #stopping = new AbortController();
  readonly #unsubscribe: () => void;
  readonly #poll: Promise<void>;

  constructor(private readonly options: FollowerOptions) {
    this.#unsubscribe = options.wake.subscribe((scope) => {
      for (const subscription of this.#subscriptions.get(projectKey(scope)) ?? []) {
        subscription.wake();
      }
    });
    this.#poll = pollHeads(() => this.#all(), options, this.#stopping.signal);
  }

  /**
   * Delivers every event after a position to the consumer, from now on. Throws `TypeError` when a
   * consumer of this name follows the project already: they would overwrite each other's position.
   */
  follow(scope: Scope, consumer: EventConsumer, options: FollowOptions = {}): Following {
    const key = projectKey(scope);
    const ofProject = this.#subscriptions.get(key) ?? new Set<Subscription>();
    const { name } = options;
    if (name !== undefined && [...ofProject].some((other) => other.name === name)) {
      throw new TypeError(`The consumer ${name} follows the project ${key} already`);
    }
    const subscription = new Subscription(scope, consumer, options, this.options);
    this.#subscriptions.set(key, ofProject.add(subscription));
    subscription.wake();
    return {
      get position() {
        return subscription.position;
      },
      stop: () => {
        ofProject.delete(subscription);
        if (ofProject.size === 0 && this.#subscriptions.get(key) === ofProject) {
          this.#subscriptions.delete(key);
        }
        return subscription.close();
      },
    };
  }

  /** Stops all subscriptions; resolves when no consumer is working and no read is in progress. */
  async close(): Promise<void> {
    this.#unsubscribe();
    this.#stopping.abort();
    const subscriptions = this.#all();
    this.#subscriptions.clear();
    await Promise.all([this.#poll, ...subscriptions.map((subscription) => subscription.close())]);
  }

  #all(): Subscription[] {
    return [...this.#subscriptions.values()].flatMap((ofProject) => [...ofProject]);
  }
}
