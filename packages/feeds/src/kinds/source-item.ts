import type { JsonValue } from '@northstar/contracts';

/** An item as a kind reads it from a vendor or accepts it from a caller. */
export interface SourceItem<Details = JsonValue> {
  /** Unique in its feed; the same item has the same id in every refresh. */
  item_id: string;
  /** The part of the source that the item came from, such as a channel's id. */
  origin: string;
  title: string;
  url: string;
  image_url: string | null;
  /** RFC 3339 UTC, as `Date.toISOString` writes it. */
  published_at: string | null;
  details: Details;
}
