import type { ItemSort } from '@northstar/contracts';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { shownNumber, shownText } from '../canvas/display-value.js';
import type { Engines, ItemsQuery } from '../engines/engines.js';
import { mayPass, toFault } from '../engines/to-fault.js';
import { createReread, type Reading, type RereadParts } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceItems, type ItemsAction, type ItemsState } from './items-state.js';

/** Which items the block asks for. */
export interface ItemsQuestion extends ItemsQuery {
  feedId: string;
}

export interface ItemsSession {
  store: Store<ItemsState, ItemsAction>;
  /** Shows the answer to another question, or nothing. The same question is not asked again. */
  ask(question: ItemsQuestion | null): void;
  /** Asks the present question again. */
  reread(): Promise<void>;
  /** Whether the shown feed at that revision is news. */
  isNews(feedId: string, headRev: number): boolean;
}

export function createItemsSession(
  engines: Pick<Engines, 'items'>,
  later: RereadParts['later'],
): ItemsSession {
  const store = createStore<ItemsState, ItemsAction>({ status: 'none' }, reduceItems);
  let asked: ItemsQuestion | null = null;

  async function read(): Promise<Reading> {
    if (asked === null) return 'fresh';
    const { feedId, sort, limit } = asked;
    const question = name(asked);
    try {
      const page = await engines.items(feedId, { sort, limit });
      store.dispatch({ type: 'read', question, page });
      return 'fresh';
    } catch (error) {
      store.dispatch({ type: 'failed', question, fault: toFault(error) });
      return mayPass(error) ? 'stale' : 'fresh';
    }
  }
  const reread = createReread({ read, later });

  return {
    store,
    reread,
    ask(question) {
      if (question !== null && asked !== null && name(question) === name(asked)) return;
      asked = question;
      if (question === null) {
        store.dispatch({ type: 'closed' });
      } else {
        store.dispatch({ type: 'asked', question: name(question) });
        void reread();
      }
    },
    isNews(feedId, headRev) {
      const state = store.get();
      if (asked?.feedId !== feedId) return false;
      return state.status !== 'ready' || headRev > state.headRev;
    },
  };
}

/** What the block's feed tokens ask for; null while no feed is picked. */
export function questionOf(canvas: ReadyCanvas): ItemsQuestion | null {
  const feedId = shownText(canvas, 'feed.source.feed_id', '');
  if (feedId === '' || shownText(canvas, 'feed.mode', 'feed') !== 'feed') return null;
  const limit = Math.min(100, Math.max(1, Math.round(shownNumber(canvas, 'feed.query.limit', 20))));
  return { feedId, sort: itemSort(shownText(canvas, 'feed.query.sort', 'newest')), limit };
}

function itemSort(text: string): ItemSort {
  return text === 'featured' || text === 'manual' ? text : 'newest';
}

function name({ feedId, sort, limit }: ItemsQuestion): string {
  return `${feedId} ${sort} ${limit}`;
}
