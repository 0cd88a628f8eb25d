import type { Item, ItemPage } from '@northstar/contracts';
import type { Failure } from '../engines/failure.js';

/** Whether the last read added or changed an item. */
export type Freshness = 'added' | 'changed';

export type ItemsState =
  | { status: 'none' }
  | { status: 'loading'; requestKey: string }
  | { status: 'failed'; requestKey: string; failure: Failure }
  | {
      status: 'ready';
      requestKey: string;
      headRev: number;
      items: readonly Item[];
      fresh: ReadonlyMap<string, Freshness>;
    };

/** `requestKey` identifies the feed, order and limit. A result with another key is ignored. */
export type ItemsAction =
  | { type: 'closed' }
  | { type: 'requested'; requestKey: string }
  | { type: 'read'; requestKey: string; page: ItemPage }
  | { type: 'failed'; requestKey: string; failure: Failure };

export function reduceItems(state: ItemsState, action: ItemsAction): ItemsState {
  switch (action.type) {
    case 'closed':
      return state.status === 'none' ? state : { status: 'none' };
    case 'requested':
      return state.status !== 'none' && state.requestKey === action.requestKey
        ? state
        : { status: 'loading', requestKey: action.requestKey };
    case 'read': {
      if (state.status === 'none' || state.requestKey !== action.requestKey) return state;
      const { items, head_rev } = action.page;
      const fresh = state.status === 'ready' ? freshness(state, items) : new Map<string, never>();
      return { status: 'ready', requestKey: action.requestKey, headRev: head_rev, items, fresh };
    }
    case 'failed':
      if (state.status === 'none' || state.requestKey !== action.requestKey) return state;
      return state.status === 'ready'
        ? state
        : { status: 'failed', requestKey: action.requestKey, failure: action.failure };
  }
}

/** An item that only moved, because another one was removed, is neither added nor changed. */
function freshness(
  before: { headRev: number; items: readonly Item[] },
  items: readonly Item[],
): Map<string, Freshness> {
  const known = new Set(before.items.map((item) => item.item_id));
  const fresh = new Map<string, Freshness>();
  for (const item of items) {
    if (item.rev > before.headRev) {
      fresh.set(item.item_id, known.has(item.item_id) ? 'changed' : 'added');
    }
  }
  return fresh;
}
