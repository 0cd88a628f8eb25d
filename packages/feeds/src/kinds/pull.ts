import type { JsonValue, RefreshCost, RefreshDepth } from '@northstar/contracts';
import type { ReadCredential } from './credentials.js';
import type { SourceItem } from './source-item.js';

export interface PullRequest {
  depth: RefreshDepth;
  /** The `state` of the last pull; `{}` at first and after a change of the source. */
  state: JsonValue;
  now: Date;
  signal: AbortSignal;
  readCredential: ReadCredential;
}

/**
 * Yields pages of items in any size and returns what was read. Items are stored while the pull
 * goes on, so memory does not grow with the source. A problem with one part of the source is
 * returned in `errors` while the other parts are read. Throws only for errors that no vendor
 * caused, and UpstreamError `aborted` after the signal.
 *
 * No item_id is yielded twice, except when a vendor's pages shift while they are read; where two
 * parts have the same item, the kind decides which part keeps it.
 */
export type Pull<Details = JsonValue> = AsyncGenerator<
  readonly SourceItem<Details>[],
  PullSummary,
  undefined
>;

export interface PullSummary {
  coverage: readonly OriginCoverage[];
  /**
   * All origins that the source has now; stored items of any other origin are removed. Null while
   * one of them is unknown, such as a channel whose name could not be looked up.
   */
  origins: readonly string[] | null;
  /** Kept with the feed and passed to the next pull. */
  state: JsonValue;
  /** How many parts the source has, such as channels. */
  part_count: number;
  /** One entry for each part that could not be read. */
  errors: readonly PartError[];
  /** How many items the vendor reported as unchanged without listing them. */
  not_modified: number;
  cost: RefreshCost;
  /** How long the vendor's answers stay fresh, if the vendor reports it. */
  max_age_seconds: number | null;
}

/** How much of an origin a pull has read. */
export interface OriginCoverage {
  origin: string;
  /**
   * Every item of this origin published at or after this time was read, so a stored one that was
   * not seen is gone. Null: every item was read. Absent: too little was read to know. An item
   * without `published_at` is gone only when every item was read.
   */
  complete_since?: string | null;
}

/** Why one part of a source could not be read. */
export interface PartError {
  /** Its path in the source, such as `channels[0]`. */
  path: string;
  /** The part as it is written in the source. */
  subject: string;
  /** Stable, such as `youtube.quota_exceeded`. */
  code: string;
  /** The vendor's message as text; never contains a key. */
  message: string;
  /** When a retry makes sense, if the vendor reports it. */
  retry_at: string | null;
  /** The vendor does not know this part and never did since the source was written. */
  unknown: boolean;
}
