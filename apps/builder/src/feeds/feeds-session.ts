import type { Engines } from '../engines/engines.js';
import { mayPass, toFault } from '../engines/to-fault.js';
import { createReread, type RereadParts } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceFeeds, type FeedsAction, type FeedsState } from './feeds-state.js';

export interface FeedsSession {
  store: Store<FeedsState, FeedsAction>;
  reread(): Promise<void>;
}

export function createFeedsSession(
  engines: Pick<Engines, 'feeds'>,
  later: RereadParts['later'],
): FeedsSession {
  const store = createStore<FeedsState, FeedsAction>({ status: 'loading' }, reduceFeeds);
  const reread = createReread({
    async read() {
      try {
        store.dispatch({ type: 'read', summary: await engines.feeds() });
        return 'fresh';
      } catch (error) {
        store.dispatch({ type: 'failed', fault: toFault(error) });
        return mayPass(error) ? 'stale' : 'fresh';
      }
    },
    later,
  });
  return { store, reread };
}
