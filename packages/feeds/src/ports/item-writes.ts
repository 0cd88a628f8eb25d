import type { EventDraft, FeedHealth, JsonValue } from '@northstar/contracts';
import type { OriginCoverage } from '../kinds/pull.js';
import type { NewItem } from './item-row.js';

/** What a write changed, by item id. */
export interface ItemChanges {
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
  unchanged: number;
  /** After the change. */
  head_rev: number;
  item_count: number;
  version: number;
}

interface ItemWrite {
  /** The time of the write: ingested_at of new items, updated_at of the feed if something changed. */
  at: string;
  /** Called inside the transaction; the events that it returns are appended to the project's log. */
  events(changes: ItemChanges): readonly EventDraft[];
}

export interface ItemUpdate extends ItemWrite {
  /** No item_id twice. */
  items: readonly NewItem[];
  /** Ids of items to remove; unknown ids are ignored. Default: none. */
  removed?: readonly string[];
  /** Ids of items that were read but are invalid; a stored version of them stays. Default: none. */
  skipped?: readonly string[];
  /** Writes only while the feed is under this lease. Default: writes whether or not it is leased. */
  lease_id?: string;
}

/** Each list that is present replaces that property of every item of the feed. */
export interface Arrangement extends ItemWrite {
  pinned?: readonly string[];
  featured?: readonly string[];
  /** Items in the editor's order; all other items have no position. */
  order?: readonly string[];
  /** Hidden items are stored and refreshed but not listed. */
  hidden?: readonly string[];
}

/** The end of a refresh: its last items, and what it knows about the others. */
export interface RefreshBatch extends ItemWrite {
  /** The lease of the refresh; valid, even if it has expired, until the feed gets another lease. */
  lease_id: string;
  /** No item_id twice. */
  items: readonly NewItem[];
  /** As in ItemUpdate. */
  skipped?: readonly string[];
  coverage: readonly OriginCoverage[];
  /** See PullSummary. */
  origins: readonly string[] | null;
  state: JsonValue;
  health: FeedHealth;
  due_at: string;
}

/** `lease_lost`: the feed is under another lease or none, and nothing was written. */
export type WriteOutcome =
  { status: 'applied'; changes: ItemChanges } | { status: 'lease_lost' } | { status: 'missing' };

/** `unknown_items`: the feed has no items with these ids, and nothing was written. */
export type ArrangeOutcome =
  | { status: 'applied'; changes: ItemChanges }
  | { status: 'unknown_items'; item_ids: readonly string[] }
  | { status: 'missing' };

/** The end of a refresh that failed. */
export interface RefreshFailure {
  lease_id: string;
  health: FeedHealth;
  due_at: string;
  at: string;
  /** Default: the state stays as it is. */
  state?: JsonValue;
  events: readonly EventDraft[];
}
