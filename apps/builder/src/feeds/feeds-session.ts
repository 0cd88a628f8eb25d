import type { Engines } from '../engines/engines.js';
import { toFault } from '../engines/to-fault.js';
import { createReread } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceFeeds, type FeedsAction, type FeedsState } from './feeds-state.js';

export interface FeedsSession {
  store: Store<FeedsState, FeedsAction>;
  reread(): Promise<void>;
}

export function createFeedsSession(engines: Pick<Engines, 'feeds'>): FeedsSession {
  const store = createStore<FeedsState, FeedsAction>({ status: 'loading' }, reduceFeeds);
  return {
    store,
    reread: createReread(async () => {
      try {
        store.dispatch({ type: 'read', summary: await engines.feeds() });
      } catch (error) {
        store.dispatch({ type: 'failed', fault: toFault(error) });
      }
    }),
  };
}
