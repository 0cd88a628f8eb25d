import type { FeedSummary, FeedsSummary, SourceKind } from '@northstar/contracts';
import type { Failure } from '../engines/failure.js';

export type FeedsState =
  | { status: 'loading' }
  | { status: 'failed'; failure: Failure }
  | { status: 'ready'; feeds: readonly FeedSummary[] };

export type FeedsAction =
  { type: 'read'; summary: FeedsSummary } | { type: 'failed'; failure: Failure };

export function reduceFeeds(state: FeedsState, action: FeedsAction): FeedsState {
  switch (action.type) {
    case 'read':
      return { status: 'ready', feeds: action.summary.feeds };
    case 'failed':
      // A list that is already shown stays; it is read again soon.
      return state.status === 'ready' ? state : { status: 'failed', failure: action.failure };
  }
}

export interface FeedGroup {
  kind: SourceKind;
  label: string;
  feeds: readonly FeedSummary[];
}

/** Groups feeds by kind; kinds and feeds keep the order of the engines (by name). */
export function groupByKind(feeds: readonly FeedSummary[]): FeedGroup[] {
  const kinds = [...new Set(feeds.map((feed) => feed.source_kind))];
  return kinds.map((kind) => ({
    kind,
    label: kindLabel(kind),
    feeds: feeds.filter((feed) => feed.source_kind === kind),
  }));
}

const labels: Readonly<Record<string, string>> = { youtube: 'YouTube', kpi: 'KPI' };

/** Returns the label of a kind: `shopify_products` → `Shopify products`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return labels[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
