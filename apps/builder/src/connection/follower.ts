import type { EngineEvent, Engines } from '../engines/engines.js';
import { createStore, type Store } from '../state/store.js';
import {
  reduceConnection,
  type ConnectionAction,
  type ConnectionState,
} from './connection-state.js';

export interface FollowerHooks {
  /** A stream was opened for new topics: what it shows must be read once, now. */
  started(): void;
  event(event: EngineEvent): void;
}

export interface Follower {
  store: Store<ConnectionState, ConnectionAction>;
  /** Follows these topics over one stream instead of those before. */
  follow(topics: readonly string[]): void;
  stop(): void;
}

/** Keeps one event stream open. The client resumes it by itself; this says how it stands. */
export function createFollower(engines: Pick<Engines, 'follow'>, hooks: FollowerHooks): Follower {
  const store = createStore<ConnectionState, ConnectionAction>('connecting', reduceConnection);
  let followed = '';
  let controller: AbortController | null = null;

  async function read(topics: readonly string[], signal: AbortSignal): Promise<void> {
    let openedBefore = false;
    const stream = engines.follow(
      topics,
      {
        opened() {
          if (signal.aborted) return;
          store.dispatch('opened');
          if (!openedBefore) hooks.started();
          openedBefore = true;
        },
        lost() {
          if (!signal.aborted) store.dispatch('lost');
        },
      },
      signal,
    );
    for await (const event of stream) {
      if (signal.aborted) return;
      hooks.event(event);
    }
  }

  function stop(): void {
    controller?.abort();
    controller = null;
    followed = '';
  }

  return {
    store,
    stop,
    follow(topics) {
      if (topics.join() === followed) return;
      stop();
      followed = topics.join();
      controller = new AbortController();
      const { signal } = controller;
      read(topics, signal).catch(() => {
        // The client gives up only when asking again cannot help; the badge says so.
        if (!signal.aborted) store.dispatch('lost');
      });
    },
  };
}
