import type { EventDraft, Scope } from '@northstar/contracts';
import type { FeedRepository } from '../ports/feed-repository.js';

/** An empty repository, opened for one test. */
export interface OpenedFeedRepository {
  repository: FeedRepository;
  /** The project's log, oldest event first. */
  readEvents(scope: Scope): Promise<EventDraft[]>;
  close(): Promise<void>;
}
