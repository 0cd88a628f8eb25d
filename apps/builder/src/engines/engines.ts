import type {
  CommandInput,
  FeedsSummary,
  ItemPage,
  ItemSort,
  RevisionResult,
  TokenCatalog,
} from '@northstar/contracts';

export interface ItemsQuery {
  sort: ItemSort;
  limit: number;
}

/** An event of the stream, as far as the page looks into it. */
export interface EngineEvent {
  name: string;
  data: unknown;
}

export interface StreamHooks {
  /** The way is open: what comes next comes live. */
  opened(): void;
  /** The way broke; it is being opened again, behind the last event that came. */
  lost(): void;
}

/** All that the page asks of the engines. Every method rejects with what `toFault` reads. */
export interface Engines {
  feeds(): Promise<FeedsSummary>;
  items(feedId: string, query: ItemsQuery): Promise<ItemPage>;
  tokens(canvasId: string, elementId: string): Promise<TokenCatalog>;
  createCanvas(canvasId: string, name: string): Promise<void>;
  headRev(canvasId: string): Promise<number>;
  apply(canvasId: string, command: CommandInput): Promise<RevisionResult>;
  follow(
    topics: readonly string[],
    hooks: StreamHooks,
    signal: AbortSignal,
  ): AsyncIterable<EngineEvent>;
}
