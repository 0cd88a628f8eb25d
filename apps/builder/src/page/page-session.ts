import { createCanvasSession, type CanvasSession } from '../canvas/canvas-session.js';
import { changeOf } from '../connection/event-change.js';
import { createFollower, type Follower } from '../connection/follower.js';
import type { BlockAddress, EngineEvent, Engines } from '../engines/engines.js';
import { createFeedsSession, type FeedsSession } from '../feeds/feeds-session.js';
import { createItemsSession, itemsRequestOf, type ItemsSession } from '../preview/items-session.js';

export interface PageSession {
  block: BlockAddress;
  canvas: CanvasSession;
  items: ItemsSession;
  feeds: FeedsSession;
  follower: Follower;
  /** Shows another feed in the block: sets its id and kind together. */
  pickFeed: (feedId: string, sourceKind: string) => void;
  rereadAll: () => void;
  /** Starts to read and to follow; returns a function that stops. */
  start(): () => void;
}

export interface PageOptions {
  engines: Engines;
  block: BlockAddress;
  /** Calls back after a short delay; returns a function that cancels the call. */
  delay: (callback: () => void) => () => void;
  /** Calls back when a failed read should be tried again. */
  retryLater: (callback: () => void) => void;
}

/** Creates the state of the page and its actions, independent of how it is rendered. */
export function createPageSession(options: PageOptions): PageSession {
  const { engines, block, delay } = options;
  let ended = false;
  const retryLater = (callback: () => void): void =>
    options.retryLater(() => {
      if (!ended) callback();
    });
  const canvas = createCanvasSession({ engines, block, delay, retryLater });
  const items = createItemsSession(engines, retryLater);
  const feeds = createFeedsSession(engines, retryLater);
  const follower = createFollower(engines, { started: rereadAll, event: onEvent });

  function rereadAll(): void {
    for (const part of [canvas, items, feeds]) void part.reread();
  }

  function onEvent(event: EngineEvent): void {
    const change = changeOf(event);
    switch (change.about) {
      case 'canvas':
        if (change.rev === null || canvas.isNewer(change.rev)) void canvas.reread();
        break;
      case 'items':
        if (items.isNewer(change.feedId, change.headRev)) void items.reread();
        void feeds.reread();
        break;
      case 'feeds':
        void feeds.reread();
        break;
      case 'everything':
        rereadAll();
        break;
      case 'nothing':
        break;
    }
  }

  /** Loads the items and follows the feed that the block shows. */
  function followBlock(): void {
    const state = canvas.store.get();
    if (state.status === 'loading') return;
    const request = state.status === 'ready' ? itemsRequestOf(state) : null;
    items.show(request);
    const topics = [`canvas:${block.canvasId}`];
    follower.follow(request === null ? topics : [...topics, `feed:${request.feedId}`]);
  }

  return {
    block,
    canvas,
    items,
    feeds,
    follower,
    rereadAll,
    pickFeed(feedId, sourceKind) {
      canvas.editTogether(
        new Map([
          ['feed.source.feed_id', feedId],
          ['feed.source.kind', sourceKind],
        ]),
      );
    },
    start() {
      ended = false;
      const unsubscribe = canvas.store.subscribe(followBlock);
      rereadAll();
      return () => {
        ended = true;
        unsubscribe();
        follower.stop();
      };
    },
  };
}
