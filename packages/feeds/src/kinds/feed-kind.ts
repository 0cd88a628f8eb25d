import type { FeedMode, JsonValue, ProblemItem } from '@northstar/contracts';
import type { z } from 'zod';
import type { FeedComposition } from './compose.js';
import type { FeedHooks } from './hooks.js';
import type { Pull, PullRequest } from './pull.js';
import type { SourceItem } from './source-item.js';

/**
 * A kind of feed: its configuration, its items' details, and the abilities that it has. An
 * ability that a kind does not have is absent. Code outside the kind's folder knows no more of it
 * than this.
 */
export interface FeedKind<
  Source extends JsonValue = JsonValue,
  Details extends JsonValue = JsonValue,
> {
  /** The `source_kind` of its feeds and the `kind` of their items, such as `youtube`. */
  readonly kind: string;
  /** The modes that its feeds may have, the default first. Default: `['feed']`. */
  readonly modes?: readonly [FeedMode, ...FeedMode[]];
  /** What a feed of this kind is configured with. */
  readonly source: z.ZodType<Source>;
  /** Former names of members of `source` and their present names; requests may use either. */
  readonly formerNames?: Readonly<Record<string, string>>;
  /**
   * Problems that the schema cannot express. Paths begin inside the source, such as
   * `channels[0]`; an empty list means that the source is valid.
   */
  validateSource?(source: Source): readonly ProblemItem[];
  /** The `details` of its items. An item whose details do not fit is skipped and counted. */
  readonly details: z.ZodType<Details>;
  /** Reads the source. Feeds of a kind with neither `pull` nor `compose` are never due. */
  pull?(source: Source, request: PullRequest): Pull<Details>;
  /** Makes its feeds of other feeds. A kind has `pull` or `compose`, not both. */
  readonly compose?: FeedComposition<Source, Details>;
  /** Turns an item that a caller pushed through the API into an item of the feed. */
  accept?(item: JsonValue, feed: { source: Source; now: Date }): AcceptResult<Details>;
  /** Receives reports of changes from the vendor. */
  readonly hooks?: FeedHooks<Source, Details>;
}

/** Paths of problems begin inside the pushed item, such as `details.price`. */
export type AcceptResult<Details = JsonValue> =
  { item: SourceItem<Details> } | { problems: readonly ProblemItem[] };
