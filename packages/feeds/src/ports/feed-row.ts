import type {
  FeedHealth,
  FeedMode,
  JsonValue,
  RefreshRule,
  SourceKind,
} from '@northstar/contracts';

/** A feed as a repository keeps it. Times are RFC 3339 UTC. */
export interface FeedRow {
  feed_id: string;
  tenant_id: string;
  project_id: string;
  surface_id: string | null;
  name: string;
  source_kind: SourceKind;
  /** As its kind's source type in FEEDS says, defaults filled in. */
  source: JsonValue;
  mode: FeedMode;
  refresh: RefreshRule;
  /** Raised by every change of name, source or refresh; 1 when made. */
  version: number;
  /** Raised by every change of its items; 0 when made. */
  head_rev: number;
  item_count: number;
  /** The picture of the newest item that has one. */
  cover_image_url: string | null;
  health: FeedHealth;
  /** What the source remembers between refreshes: ETags, resolved names. Never shown. */
  state: JsonValue;
  /** When the next refresh is due. */
  due_at: string;
  created_at: string;
  updated_at: string;
}

/** What the creator of a feed decides; a repository adds scope and counters. */
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
