import type { Engines } from '../engines/engines.js';
import { isRetryable, toFailure } from '../engines/failure.js';
import { createReread, type RereadOptions } from '../state/reread.js';
import { createStore, type Store } from '../state/store.js';
import { reduceFeeds, type FeedsAction, type FeedsState } from './feeds-state.js';

export interface FeedsSession {
  store: Store<FeedsState, FeedsAction>;
  reread(): Promise<void>;
}

/** Creates the state of the project's feeds. */
export function createFeedsSession(
  engines: Pick<Engines, 'feeds'>,
  retryLater: RereadOptions['retryLater'],
): FeedsSession {
  const store = createStore<FeedsState, FeedsAction>({ status: 'loading' }, reduceFeeds);
  const reread = createReread({
    async read() {
      try {
        store.dispatch({ type: 'read', summary: await engines.feeds() });
        return 'done';
      } catch (error) {
        store.dispatch({ type: 'failed', failure: toFailure(error) });
        return isRetryable(error) ? 'retry' : 'done';
      }
    },
    retryLater,
  });
  return { store, reread };
}
