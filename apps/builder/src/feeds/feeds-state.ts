import type { FeedSummary, FeedsSummary, SourceKind } from '@northstar/contracts';
import type { Fault } from '../engines/fault.js';

export type FeedsState =
  | { status: 'loading' }
  | { status: 'failed'; fault: Fault }
  | { status: 'ready'; feeds: readonly FeedSummary[] };

export type FeedsAction =
  { type: 'read'; summary: FeedsSummary } | { type: 'failed'; fault: Fault };

export function reduceFeeds(state: FeedsState, action: FeedsAction): FeedsState {
  switch (action.type) {
    case 'read':
      return { status: 'ready', feeds: action.summary.feeds };
    case 'failed':
      // A list that is already shown is better than none; it is read again before long.
      return state.status === 'ready' ? state : { status: 'failed', fault: action.fault };
  }
}

export interface FeedGroup {
  kind: SourceKind;
  label: string;
  feeds: readonly FeedSummary[];
}

/** The feeds by kind, kinds and feeds in the order that the engines gave (by name). */
export function groupByKind(feeds: readonly FeedSummary[]): FeedGroup[] {
  const kinds = [...new Set(feeds.map((feed) => feed.source_kind))];
  return kinds.map((kind) => ({
    kind,
    label: kindLabel(kind),
    feeds: feeds.filter((feed) => feed.source_kind === kind),
  }));
}

const spelled: Readonly<Record<string, string>> = { youtube: 'YouTube', kpi: 'KPI' };

/** A kind as people write it: `shopify_products` → `Shopify products`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return spelled[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
