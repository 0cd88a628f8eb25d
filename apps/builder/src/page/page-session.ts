import { createCanvasSession, type CanvasSession } from '../canvas/canvas-session.js';
import { newsOf } from '../connection/event-news.js';
import { createFollower, type Follower } from '../connection/follower.js';
import type { EngineEvent, Engines } from '../engines/engines.js';
import { createFeedsSession, type FeedsSession } from '../feeds/feeds-session.js';
import { createItemsSession, questionOf, type ItemsSession } from '../preview/items-session.js';
import type { Address } from './address.js';

export interface PageSession {
  address: Address;
  canvas: CanvasSession;
  items: ItemsSession;
  feeds: FeedsSession;
  follower: Follower;
  /** Shows another feed in the block: its id and kind are set on the element together. */
  pickFeed: (feedId: string, sourceKind: string) => void;
  rereadAll: () => void;
  /** Begins to read and to follow; the answer ends it. */
  start(): () => void;
}

export interface PageParts {
  engines: Engines;
  address: Address;
  newKey: () => string;
  rest: (callback: () => void) => () => void;
  /** Calls back when what could not be read may be tried again. */
  later: (callback: () => void) => void;
}

/** All that the page knows and does, apart from how it looks. */
export function createPageSession(parts: PageParts): PageSession {
  const { engines, address, newKey, rest } = parts;
  let ended = false;
  const later = (callback: () => void): void =>
    parts.later(() => {
      if (!ended) callback();
    });
  const canvas = createCanvasSession({ engines, target: address, newKey, rest, later });
  const items = createItemsSession(engines, later);
  const feeds = createFeedsSession(engines, later);
  const follower = createFollower(engines, { started: rereadAll, event: hear });

  function rereadAll(): void {
    for (const part of [canvas, items, feeds]) void part.reread();
  }

  function hear(event: EngineEvent): void {
    const news = newsOf(event);
    switch (news.about) {
      case 'canvas':
        if (news.rev === null || canvas.isNews(news.rev)) void canvas.reread();
        break;
      case 'items':
        if (items.isNews(news.feedId, news.headRev)) void items.reread();
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

  /** The items and the stream follow what the block asks for. */
  function followBlock(): void {
    const state = canvas.store.get();
    if (state.status === 'loading') return;
    const question = state.status === 'ready' ? questionOf(state) : null;
    items.ask(question);
    const topics = [`canvas:${address.canvasId}`];
    follower.follow(question === null ? topics : [...topics, `feed:${question.feedId}`]);
  }

  return {
    address,
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
