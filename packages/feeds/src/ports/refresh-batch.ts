import type { EventDraft, FeedHealth, JsonValue } from '@northstar/contracts';
import type { NewItem } from './item-row.js';

/** How much of an origin a refresh has read. */
export interface OriginRead {
  origin: string;
  /**
   * Everything of this origin published at or after this moment was read, so a stored item that
   * is not in the batch is gone; null: everything. Undefined: too little was read to tell. An
   * item with no `published_at` is gone only when everything was read.
   */
  complete_since?: string | null;
}

/** What changed, by item id. */
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

export interface RefreshBatch {
  /** The lease under which the refresh ran; good, though over, until another is given. */
  lease_id: string;
  /** No item_id twice. */
  items: readonly NewItem[];
  read: readonly OriginRead[];
  /**
   * All origins that the source now has; stored items of any other are removed. Null while one of
   * them is not known, such as a channel whose name could not be looked up: then none is removed
   * for its origin.
   */
  origins: readonly string[] | null;
  state: JsonValue;
  health: FeedHealth;
  due_at: string;
  /** Now: ingested_at of new items, updated_at of the feed when something changed. */
  at: string;
  /** Called inside the transaction; what it gives back is appended to the project's log. */
  events(changes: ItemChanges): readonly EventDraft[];
}

/** `lease_lost`: another process has claimed the feed since, and nothing was written. */
export type RefreshOutcome =
  { status: 'applied'; changes: ItemChanges } | { status: 'lease_lost' } | { status: 'missing' };

/** How a refresh that got nothing ends: items stay, the lease is given back. */
export interface RefreshFailure {
  lease_id: string;
  health: FeedHealth;
  due_at: string;
  at: string;
  state?: JsonValue;
  events: readonly EventDraft[];
}
