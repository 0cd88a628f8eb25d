import { useEffect, useState } from 'react';
import { displayText } from '../canvas/display-value.js';
import { FeedPicker } from '../feeds/feed-picker.js';
import { Inspector } from '../inspector/inspector.js';
import { Multi21 } from '../preview/multi21.js';
import { Phone } from '../preview/phone.js';
import { useStore } from '../state/store.js';
import { CreateCanvas } from './create-canvas.js';
import { Notice } from './notice.js';
import type { PageSession } from './page-session.js';
import { TopBar } from './top-bar.js';

/** The page: the feeds on the left, the phone in the middle, the block's tokens on the right. */
export function BuilderPage({ session }: { session: PageSession }) {
  const canvas = useStore(session.canvas.store);
  const items = useStore(session.items.store);
  const feeds = useStore(session.feeds.store);
  const connection = useStore(session.follower.store);
  const now = useNow();
  useEffect(() => session.start(), [session]);

  const ready = canvas.status === 'ready' ? canvas : null;
  const chosen = ready === null ? null : displayText(ready, 'feed.source.feed_id', '');
  const picked = feeds.status === 'ready' && feeds.feeds.find((feed) => feed.feed_id === chosen);
  return (
    <div className="builder">
      <TopBar
        canvasId={session.block.canvasId}
        rev={ready === null ? null : ready.rev}
        connection={connection}
      />
      <aside className="panel panel-feeds" aria-label="Feeds">
        <h2>Feeds</h2>
        <FeedPicker
          state={feeds}
          chosen={chosen}
          now={now}
          disabled={ready === null}
          onPick={session.pickFeed}
          onRetry={() => void session.feeds.reread()}
        />
      </aside>
      <main className="stage">
        <Phone title={picked ? picked.name : 'Your page'}>{page()}</Phone>
      </main>
      <aside className="panel panel-inspector" aria-label="Inspector">
        <h2>
          Multi-21 <span className="element-id">{session.block.elementId}</span>
        </h2>
        {ready === null ? (
          <Notice title={canvas.status === 'loading' ? 'Loading tokens…' : 'Nothing to edit yet'} />
        ) : (
          <Inspector
            canvas={ready}
            onEdit={session.canvas.edit}
            onDismiss={session.canvas.dismiss}
          />
        )}
      </aside>
    </div>
  );

  function page() {
    switch (canvas.status) {
      case 'loading':
        return <Notice title="Loading the page…" />;
      case 'missing':
        return (
          <CreateCanvas
            state={canvas}
            canvasId={session.block.canvasId}
            onCreate={() => void session.canvas.create()}
          />
        );
      case 'failed':
        return (
          <Notice
            title="Could not load the page"
            action={{ label: 'Try again', run: session.rereadAll }}
          >
            {canvas.failure.message}
          </Notice>
        );
      case 'ready':
        return (
          <Multi21
            canvas={canvas}
            items={items}
            now={now}
            onRetry={() => void session.items.reread()}
          />
        );
    }
  }
}

/** Returns the current time, updated every minute, for texts such as `5 minutes ago`. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
