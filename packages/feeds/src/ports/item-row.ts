import type { SourceItem } from '../kinds/source-item.js';

/** An item that is ready to be stored: valid for its kind, with a digest of its content. */
export interface NewItem extends SourceItem {
  kind: string;
  /** A digest of all other fields; an item with the same digest is unchanged. */
  content_hash: string;
}

/** An item as a repository stores it. */
export interface ItemRow extends NewItem {
  ingested_at: string;
  /** The feed's head_rev that last changed the item. */
  rev: number;
  pinned: boolean;
  featured: boolean;
  /** The item's index in the editor's order. */
  position: number | null;
}
