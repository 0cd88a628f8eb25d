import type { Logger, Meter } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import {
  createFeedStore,
  createRefreshWorker,
  createVendorClient,
  createYouTubeKind,
} from '@northstar/feeds';
import type { FeedKind, FeedStore, RefreshWorker, VendorClient } from '@northstar/feeds';
import { createRealtime } from '@northstar/realtime';
import type { RealtimeServer } from '@northstar/realtime';
import { openStorage } from '@northstar/storage';
import type { Storage } from '@northstar/storage';
import { createTokenVault } from '@northstar/tokens';
import type { TokenVault } from '@northstar/tokens';
import type { Settings } from './settings/index.js';

/** The engines and their storage. */
export interface Engines {
  readonly storage: Storage;
  readonly vault: TokenVault;
  readonly feeds: FeedStore;
  readonly realtime: RealtimeServer;
  /** The worker that refreshes due feeds; not started. */
  readonly worker: RefreshWorker;
  /** Closes the connections to vendors and the storage. Realtime and the worker must be stopped before. */
  close(): Promise<void>;
}

export interface EnginesOptions {
  readonly logger: Logger;
  readonly meter: Meter;
  /** Further kinds of feeds. */
  readonly kinds?: CreateKinds;
}

/** Creates kinds of feeds that send their requests through the host's client. */
export type CreateKinds = (context: { readonly client: VendorClient }) => readonly FeedKind[];

/** Opens the storage and creates the engines. Closes everything when it throws. */
export async function openEngines(settings: Settings, options: EnginesOptions): Promise<Engines> {
  const { logger, meter, kinds = () => [] } = options;
  const storage = await openStorage(settings.storageUrl, {
    logger,
    meter,
    poolSize: settings.storagePoolSize,
    limits: {
      lockMs: settings.storageLockLimitSeconds * 1000,
      statementMs: settings.storageStatementLimitSeconds * 1000,
      idleInTransactionMs: settings.storageIdleTransactionLimitSeconds * 1000,
    },
  });
  try {
    const cursors = createCursorCodec(await storage.cursorKeys());
    const vendors = createVendorClient({ allow: settings.upstreamAllow, logger, meter });
    const youtube = createYouTubeKind({
      client: vendors,
      apiUrl: settings.youtubeApiUrl,
      feedUrl: settings.youtubeFeedUrl,
      ...(settings.youtubeApiKey !== undefined && { apiKey: settings.youtubeApiKey }),
    });
    const feeds = createFeedStore({
      repository: storage.feeds,
      kinds: [youtube, ...kinds({ client: vendors })],
      ...(settings.publicUrl !== undefined && { publicUrl: settings.publicUrl }),
      cursors,
      logger,
      meter,
    });
    return {
      storage,
      vault: createTokenVault({ repository: storage.canvases, cursors, logger }),
      feeds,
      realtime: createRealtime({
        log: storage.events,
        wake: storage.wake,
        cursors,
        logger,
        meter,
      }),
      worker: createRefreshWorker({
        store: feeds,
        drainMs: settings.stopLimitSeconds * 1000,
        logger,
        meter,
      }),
      async close() {
        await vendors.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}
