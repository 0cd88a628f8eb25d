import type { EventDraft, Scope } from '@northstar/contracts';
import type { FeedRepository } from '../ports/feed-repository.js';

/** What an editor sets on an item. */
export interface ItemArrangement {
  pinned?: boolean;
  featured?: boolean;
  position?: number | null;
}

/** A repository that holds nothing yet, opened for one test. */
export interface OpenedFeedRepository {
  repository: FeedRepository;
  /** The project's log, the oldest event first. */
  readEvents(scope: Scope): Promise<EventDraft[]>;
  /** Writes an item's place, in whatever way the driver has; the port has no method for it yet. */
  arrange(
    scope: Scope,
    feed_id: string,
    item_id: string,
    arrangement: ItemArrangement,
  ): Promise<void>;
  close(): Promise<void>;
}
