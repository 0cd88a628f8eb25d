import type { JsonValue, RefreshCost, RefreshDepth, SourceKind } from '@northstar/contracts';
import type { NewItem } from '../ports/item-row.js';
import type { OriginRead } from '../ports/refresh-batch.js';

export interface ReadRequest {
  depth: RefreshDepth;
  /** What the last reading gave as `state`; `{}` at first and after a change of the source. */
  state: JsonValue;
  now: Date;
  signal: AbortSignal;
}

/** What kept one part of a source from being read. */
export interface PartFault {
  /** Where it stands in the source: `channels[0]`. */
  path: string;
  /** The part as its writer named it. */
  subject: string;
  /** Stable, such as `youtube.quota_exceeded`. */
  code: string;
  /** What the vendor said, as text; never holds a key. */
  message: string;
  /** When trying again makes sense, as far as the vendor said. */
  retry_at: string | null;
  /** The vendor knows no such thing, and never did since the source was written. */
  unknown: boolean;
}

/** What one reading of a source found. */
export interface SourceReading {
  /** No item_id twice. */
  items: NewItem[];
  read: OriginRead[];
  /** See RefreshBatch. */
  origins: string[] | null;
  state: JsonValue;
  /** How many parts the source has, such as channels; `faults` holds one entry for each that failed. */
  parts: number;
  faults: PartFault[];
  /** Items that the vendor called unchanged without showing them. */
  not_modified: number;
  cost: RefreshCost;
  /** How long the vendor's answers stay fresh, as far as they said. */
  max_age_seconds: number | null;
}

/** A kind of source: how its settings are read, and how its items come in. */
export interface FeedSource {
  readonly kind: SourceKind;
  /** The source with its defaults; throws `feed.source_invalid` with every fault at once. */
  check(source: JsonValue): JsonValue;
  /**
   * Reads the source. What fails in one part is told in `faults` while the others are read;
   * throws only what no vendor is to blame for, and `aborted` when the signal says so.
   */
  read(source: JsonValue, request: ReadRequest): Promise<SourceReading>;
}
