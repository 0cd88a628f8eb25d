import type { JsonValue } from '@northstar/contracts';

/** An item as a source hands it over, normalised. */
export interface NewItem {
  /** Unique in its feed, and the same for the same thing at every refresh. */
  item_id: string;
  /** The part of the source that it came from, such as a channel's id. */
  origin: string;
  kind: string;
  title: string;
  url: string;
  image_url: string | null;
  published_at: string | null;
  /** As its kind's details type in FEEDS says. */
  details: JsonValue;
  /** A digest of all of the above; an item whose hash is the same is unchanged. */
  content_hash: string;
}

export interface ItemRow extends NewItem {
  ingested_at: string;
  /** The feed's head_rev that last changed it. */
  rev: number;
  pinned: boolean;
  featured: boolean;
  position: number | null;
}

/** A place between items in an order; the next page begins behind it. */
export type ItemPosition = Pick<
  ItemRow,
  'item_id' | 'published_at' | 'ingested_at' | 'pinned' | 'featured' | 'position'
>;
