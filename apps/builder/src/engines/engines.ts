import type {
  FeedsSummary,
  ItemPage,
  ItemSort,
  JsonValue,
  TokenCatalog,
} from '@northstar/contracts';

export interface ItemsQuery {
  sort: ItemSort;
  limit: number;
}

/** The block that the page edits. */
export interface BlockAddress {
  canvasId: string;
  elementId: string;
}

/** An event of the stream; `data` is as the contract of `name` declares it. */
export interface EngineEvent {
  name: string;
  data: unknown;
}

export interface StreamHooks {
  /** Called when the connection is open and events arrive live. */
  opened(): void;
  /** Called when the connection is lost; the stream reconnects and resumes by itself. */
  lost(): void;
}

/** All requests of the page. Every method rejects with an error that `toFailure` converts. */
export interface Engines {
  feeds(): Promise<FeedsSummary>;
  items(feedId: string, query: ItemsQuery): Promise<ItemPage>;
  tokens(block: BlockAddress): Promise<TokenCatalog>;
  /** Sets token values of the block, all or none. Overwrites changes made since `baseRev`. */
  setTokens(
    block: BlockAddress,
    baseRev: number,
    updates: ReadonlyMap<string, JsonValue>,
  ): Promise<void>;
  createCanvas(canvasId: string, name: string): Promise<void>;
  /** Adds the block as a Multi-21 element. */
  addBlock(block: BlockAddress): Promise<void>;
  follow(
    topics: readonly string[],
    hooks: StreamHooks,
    signal: AbortSignal,
  ): AsyncIterable<EngineEvent>;
}
