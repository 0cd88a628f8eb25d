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

/** The project's feeds by kind; one is chosen. Arrow keys move, as in any group of radio buttons. */
export function FeedPicker({ state, chosen, now, disabled, onPick, onRetry }: FeedPickerProps) {
  if (state.status === 'loading') {
    return <Notice title="Reading feeds…" />;
  }
  if (state.status === 'failed') {
    return (
      <Notice title="The feeds could not be read" action={{ label: 'Try again', run: onRetry }}>
        {state.fault.message}
      </Notice>
    );
  }
  if (state.feeds.length === 0) {
    return (
      <Notice title="No feeds yet">
        Make one with <code>POST /feeds</code>; it appears here by itself.
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
