import type { Item, ItemPage } from '@northstar/contracts';
import type { Fault } from '../engines/fault.js';

/** How a tile came to be what it is, when that has just happened. */
export type Freshness = 'added' | 'changed';

export type ItemsState =
  | { status: 'none' }
  | { status: 'loading'; question: string }
  | { status: 'failed'; question: string; fault: Fault }
  | {
      status: 'ready';
      question: string;
      headRev: number;
      items: readonly Item[];
      fresh: ReadonlyMap<string, Freshness>;
    };

/** `question` names the feed, order and number asked for; answers to an older one are dropped. */
export type ItemsAction =
  | { type: 'closed' }
  | { type: 'asked'; question: string }
  | { type: 'read'; question: string; page: ItemPage }
  | { type: 'failed'; question: string; fault: Fault };

export function reduceItems(state: ItemsState, action: ItemsAction): ItemsState {
  switch (action.type) {
    case 'closed':
      return state.status === 'none' ? state : { status: 'none' };
    case 'asked':
      return state.status !== 'none' && state.question === action.question
        ? state
        : { status: 'loading', question: action.question };
    case 'read': {
      if (state.status === 'none' || state.question !== action.question) return state;
      const { items, head_rev } = action.page;
      const fresh = state.status === 'ready' ? freshness(state, items) : new Map<string, never>();
      return { status: 'ready', question: action.question, headRev: head_rev, items, fresh };
    }
    case 'failed':
      if (state.status === 'none' || state.question !== action.question) return state;
      return state.status === 'ready'
        ? state
        : { status: 'failed', question: action.question, fault: action.fault };
  }
}

/** A tile that moved up because another one left is neither added nor changed. */
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
