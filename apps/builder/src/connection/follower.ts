import type { EngineEvent, Engines } from '../engines/engines.js';
import { createStore, type Store } from '../state/store.js';
import {
  reduceConnection,
  type ConnectionAction,
  type ConnectionState,
} from './connection-state.js';

export interface FollowerHooks {
  /** Called when the stream of new topics opens: their data must be read now. */
  started(): void;
  /** Called for each event. */
  event(event: EngineEvent): void;
}

export interface Follower {
  store: Store<ConnectionState, ConnectionAction>;
  /** Follows these topics instead of the ones before. */
  follow(topics: readonly string[]): void;
  stop(): void;
}

/** Creates a follower, which keeps one event stream open and its connection state in a store. */
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
        // The client ends a stream only when reconnecting cannot help; the badge shows it as lost.
        if (!signal.aborted) store.dispatch('lost');
      });
    },
  };
}
