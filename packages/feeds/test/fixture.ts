import type { EventDraft, Feed, Logger, Scope, YouTubeSourceInput } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { startUpstreams } from '@northstar/upstreams';
import type { Upstreams, UpstreamsOptions } from '@northstar/upstreams';
import {
  createFeedStore,
  createVendorClient,
  createYouTubeKind,
  MemoryFeedRepository,
} from '../src/index.js';
import type { FeedStore, FeedStoreOptions, ItemRow, VendorClientOptions } from '../src/index.js';

export interface FixtureOptions {
  /** Null: no key. */
  apiKey?: string | null;
  upstreams?: UpstreamsOptions;
  client?: VendorClientOptions;
  store?: Partial<FeedStoreOptions>;
}

/** A store over the emulated YouTube, both with one clock that only `advance` moves. */
export interface Fixture {
  youtube: Upstreams;
  store: FeedStore;
  repository: MemoryFeedRepository;
  events: EventDraft[];
  /** Every logged line, as JSON. */
  log: string[];
  now(): Date;
  advance(seconds: number): void;
  create(source: YouTubeSourceInput, every_seconds?: number): Promise<Feed>;
  /** All stored items of a feed, newest first. */
  rows(feed_id: string): Promise<ItemRow[]>;
  channel(index: number): { channel_id: string; handle: string; uploads: string };
  close(): Promise<void>;
}

export const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };

export async function openFixture(options: FixtureOptions = {}): Promise<Fixture> {
  let now = Date.UTC(2026, 4, 1, 12);
  const youtube = await startUpstreams({ seed: 'feeds', now: () => now, ...options.upstreams });
  const events: EventDraft[] = [];
  const log: string[] = [];
  const write = (fields: object, message: string): void => {
    log.push(JSON.stringify({ ...fields, message }));
  };
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  const client = createVendorClient({
    allow: [new URL(youtube.url).host],
    random: () => 0,
    logger,
    clock: () => new Date(now),
    ...options.client,
  });
  const repository = new MemoryFeedRepository({ onEvents: (_scope, more) => events.push(...more) });
  const apiKey = options.apiKey === undefined ? 'demo-key' : options.apiKey;
  const store = createFeedStore({
    repository,
    kinds: [
      createYouTubeKind({
        client,
        apiUrl: youtube.youtube.api_url,
        feedUrl: youtube.youtube.feed_url,
        ...(apiKey !== null && { apiKey }),
      }),
    ],
    cursors: createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(7) }]),
    clock: () => new Date(now),
    random: () => 0,
    logger,
    ...options.store,
  });
  return {
    youtube,
    store,
    repository,
    events,
    log,
    now: () => new Date(now),
    advance(seconds) {
      now += seconds * 1000;
    },
    create: (source, every_seconds = 900) =>
      store.create(scope, {
        name: 'Films',
        source_kind: 'youtube',
        source,
        refresh: { every_seconds },
      }),
    async rows(feed_id) {
      const page = await repository.listItems(scope, feed_id, { sort: 'newest', limit: 5000 });
      return page?.items ?? [];
    },
    channel(index) {
      const channel = youtube.control.channels()[index];
      if (channel === undefined) throw new Error(`There is no channel ${String(index)}`);
      const { channel_id, handle, uploads_playlist_id: uploads } = channel;
      return { channel_id, handle: `@${handle}`, uploads };
    },
    async close() {
      await client.close();
      await youtube.close();
    },
  };
}
