import { Notice } from '../page/notice.js';
import { FeedCard } from './feed-card.js';
import { groupByKind, type FeedsState } from './feeds-state.js';

interface FeedPickerProps {
  state: FeedsState;
  chosen: string | null;
  now: number;
  disabled: boolean;
  onPick: (feedId: string, sourceKind: string) => void;
  onRetry: () => void;
}

/** Shows the project's feeds by kind as a group of radio buttons. */
export function FeedPicker({ state, chosen, now, disabled, onPick, onRetry }: FeedPickerProps) {
  if (state.status === 'loading') {
    return <Notice title="Loading feeds…" />;
  }
  if (state.status === 'failed') {
    return (
      <Notice title="Could not load the feeds" action={{ label: 'Try again', run: onRetry }}>
        {state.failure.message}
      </Notice>
    );
  }
  if (state.feeds.length === 0) {
    return (
      <Notice title="No feeds yet">
        Create one with <code>POST /feeds</code>; it appears here automatically.
      </Notice>
    );
  }
  return (
    <div role="radiogroup" aria-label="Feed" className="feed-groups">
      {groupByKind(state.feeds).map((group) => (
        <fieldset key={group.kind} className="feed-group" disabled={disabled}>
          <legend>{group.label}</legend>
          {group.feeds.map((feed) => (
            <FeedCard
              key={feed.feed_id}
              feed={feed}
              chosen={feed.feed_id === chosen}
              now={now}
              onPick={() => onPick(feed.feed_id, feed.source_kind)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
