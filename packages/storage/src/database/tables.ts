import type { ColumnType } from 'kysely';
import type { DocumentRef } from '@northstar/tokens';
import type {
  CanvasKind,
  FeedHealth,
  FeedMode,
  JsonValue,
  RefreshRule,
  SchemaRef,
  TemplateKind,
} from '@northstar/contracts';

/** JSON is written as a text and read as a value. */
type Json<T> = ColumnType<T, string, string>;

interface Owned {
  tenant_id: string;
  project_id: string;
}

interface FeedsTable extends Owned {
  feed_id: string;
  surface_id: string | null;
  name: string;
  source_kind: string;
  source: Json<JsonValue>;
  members: readonly string[] | null;
  mode: FeedMode;
  refresh: Json<RefreshRule>;
  version: number;
  head_rev: number;
  item_count: number;
  cover_image_url: string | null;
  health: Json<FeedHealth>;
  state: Json<JsonValue>;
  due_at: string | null;
  lease_id: string | null;
  lease_until: string | null;
  created_at: string;
  updated_at: string;
}

interface FeedItemsTable extends Owned {
  feed_id: string;
  item_id: string;
}

interface HookSubscriptionsTable extends Owned {
  feed_id: string;
  subscription_id: string;
}

interface DocumentsTable extends Owned {
  document_kind: DocumentRef['kind'];
  document_id: string;
  surface_id: string | null;
  canvas_kind: CanvasKind;
  template_kind: TemplateKind | null;
  name: string | null;
  schema_ref: ColumnType<SchemaRef | null, string | null, string | null>;
  head_rev: number;
  head_event_id: string | null;
  horizon_rev: number;
  created_at: string;
  updated_at: string;
}

interface ApiKeysTable {
  tenant_id: string;
  key_id: string;
  project_id: string | null;
  name: string;
  hash: Uint8Array;
  created_at: string;
  revoked_at: string | null;
}

interface CursorKeysTable {
  key_id: string;
  secret: Uint8Array;
  created_at: string;
}

/** The columns for which kysely's query builder is used. */
export interface Tables {
  feeds: FeedsTable;
  feed_items: FeedItemsTable;
  hook_subscriptions: HookSubscriptionsTable;
  feed_items_seen: FeedItemsTable;
  documents: DocumentsTable;
  api_keys: ApiKeysTable;
  cursor_keys: CursorKeysTable;
}
