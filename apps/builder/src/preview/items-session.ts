import type { ItemSort } from '@northstar/contracts';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { displayNumber, displayText } from '../canvas/display-value.js';
import type { Engines, ItemsQuery } from '../engines/engines.js';
import { isRetryable, toFailure } from '../engines/failure.js';
import { createReread, type ReadResult, type RereadOptions } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceItems, type ItemsAction, type ItemsState } from './items-state.js';

/** The items that the block shows. */
export interface ItemsRequest extends ItemsQuery {
  feedId: string;
}

export interface ItemsSession {
  store: Store<ItemsState, ItemsAction>;
  /** Reads the items of another request, or shows none. The same request is not read again. */
  show(request: ItemsRequest | null): void;
  /** Reads the items of the current request again. */
  reread(): Promise<void>;
  /** Returns whether a revision of the shown feed is newer than the one shown. */
  isNewer(feedId: string, headRev: number): boolean;
}

/** Creates the state of the items that the block shows. */
export function createItemsSession(
  engines: Pick<Engines, 'items'>,
  retryLater: RereadOptions['retryLater'],
): ItemsSession {
  const store = createStore<ItemsState, ItemsAction>({ status: 'none' }, reduceItems);
  let current: ItemsRequest | null = null;

  async function read(): Promise<ReadResult> {
    if (current === null) return 'done';
    const { feedId, sort, limit } = current;
    const requestKey = keyOf(current);
    try {
      const page = await engines.items(feedId, { sort, limit });
      store.dispatch({ type: 'read', requestKey, page });
      return 'done';
    } catch (error) {
      store.dispatch({ type: 'failed', requestKey, failure: toFailure(error) });
      return isRetryable(error) ? 'retry' : 'done';
    }
  }
  const reread = createReread({ read, retryLater });

  return {
    store,
    reread,
    show(request) {
      if (request !== null && current !== null && keyOf(request) === keyOf(current)) return;
      current = request;
      if (request === null) {
        store.dispatch({ type: 'closed' });
      } else {
        store.dispatch({ type: 'requested', requestKey: keyOf(request) });
        void reread();
      }
    },
    isNewer(feedId, headRev) {
      const state = store.get();
      if (current?.feedId !== feedId) return false;
      return state.status !== 'ready' || headRev > state.headRev;
    },
  };
}

/** Returns the items that the block's feed tokens select; null when no feed is picked. */
export function itemsRequestOf(canvas: ReadyCanvas): ItemsRequest | null {
  const feedId = displayText(canvas, 'feed.source.feed_id', '');
  if (feedId === '' || displayText(canvas, 'feed.mode', 'feed') !== 'feed') return null;
  const limit = displayNumber(canvas, 'feed.query.limit', 20);
  return {
    feedId,
    sort: itemSort(displayText(canvas, 'feed.query.sort', 'newest')),
    limit: Math.min(100, Math.max(1, Math.round(limit))),
  };
}

function itemSort(text: string): ItemSort {
  return text === 'featured' || text === 'manual' ? text : 'newest';
}

function keyOf({ feedId, sort, limit }: ItemsRequest): string {
  return `${feedId} ${sort} ${limit}`;
}
