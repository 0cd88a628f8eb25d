import type { FeedHealth, FeedMode, JsonValue, RefreshRule } from '@northstar/contracts';

/** A feed as a repository stores it. Times are RFC 3339 UTC. */
export interface FeedRow {
  feed_id: string;
  tenant_id: string;
  project_id: string;
  surface_id: string | null;
  name: string;
  source_kind: string;
  /** Valid for its kind, with defaults filled in. */
  source: JsonValue;
  /** The feeds of the same project that it is composed of; null when it is not composed. */
  members: readonly string[] | null;
  mode: FeedMode;
  refresh: RefreshRule;
  /** Raised by every change of name, source or refresh; 1 at first. */
  version: number;
  /** Raised by every change of its items; 0 at first. */
  head_rev: number;
  /** Hidden items included. */
  item_count: number;
  /** The image of the newest item that has one and is not hidden. */
  cover_image_url: string | null;
  health: FeedHealth;
  /** What the kind keeps between refreshes: ETags, resolved names. Never part of an answer. */
  state: JsonValue;
  /** When the next refresh is due; null: never. */
  due_at: string | null;
  created_at: string;
  updated_at: string;
}

/** A feed to be created; the repository adds scope and counters. */
export type NewFeedRow = Omit<
  FeedRow,
  | 'tenant_id'
  | 'project_id'
  | 'surface_id'
  | 'version'
  | 'head_rev'
  | 'item_count'
  | 'cover_image_url'
>;
