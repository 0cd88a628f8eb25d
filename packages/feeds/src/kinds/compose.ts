import type { ItemRow } from '../ports/item-row.js';
import type { Pull, PullRequest } from './pull.js';

/** How a kind makes a feed of other feeds of the same project, its members. */
export interface FeedComposition<Source, Details> {
  /** The ids of the member feeds. Every change of their items makes the feed due immediately. */
  members(source: Source): readonly string[];
  /** Reads the members. What it yields and returns is stored like the result of a pull. */
  compose(source: Source, request: ComposeRequest): Pull<Details>;
}

export interface ComposeRequest extends PullRequest {
  /**
   * Reads the items of a member that are not hidden, newest first, in pages. A member that does not
   * exist has no items; the store adds it to the summary's errors. Throws TypeError for a feed that
   * is not a member.
   */
  readonly readItems: (feed_id: string) => AsyncIterable<readonly ItemRow[]>;
}
