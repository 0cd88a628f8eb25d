import { silentLogger, silentMeter } from '@northstar/contracts';
import type { Logger, Meter } from '@northstar/contracts';
import type { ClaimedFeed } from '../ports/feed-repository.js';
import type { FeedStore } from '../store/feed-store.js';

export interface RefreshWorkerOptions {
  store: Pick<FeedStore, 'claimDue' | 'refreshClaimed'>;
  /** How often the worker looks for due feeds. Default: 1000. */
  pollMs?: number;
  /** How many feeds are refreshed at a time. Default: 4. */
  concurrency?: number;
  /** How long `stop` waits for running refreshes before it ends them. Default: 10,000. */
  drainMs?: number;
  /** Default: no logging. */
  logger?: Logger;
  /** Default: no metrics. */
  meter?: Meter;
}

export interface RefreshWorker {
  /** Starts to look for due feeds. A second call, or a call after `stop`, does nothing. */
  start(): void;
  /** Claims no more feeds, and resolves when all running refreshes have ended. */
  stop(): Promise<void>;
}

/**
 * Refreshes due feeds. Many processes can run a worker; a lease gives each feed to one of them. The
 * worker continues after every error.
 */
export function createRefreshWorker(options: RefreshWorkerOptions): RefreshWorker {
  const { store, pollMs = 1000, concurrency = 4, drainMs = 10_000 } = options;
  const { logger = silentLogger, meter = silentMeter } = options;
  const running = new Set<Promise<void>>();
  const abort = new AbortController();
  let state: 'new' | 'started' | 'stopped' = 'new';
  let timer: NodeJS.Timeout | undefined;
  let claiming: Promise<void> | undefined;

  async function refresh(claimed: ClaimedFeed): Promise<void> {
    try {
      await store.refreshClaimed(claimed, { signal: abort.signal });
    } catch (error) {
      // A failed refresh is recorded in the feed's health, an aborted one is not.
      logger.debug({ err: error, feed_id: claimed.feed.feed_id }, 'refresh of a due feed failed');
    }
  }

  async function claimDue(): Promise<void> {
    while (state === 'started' && running.size < concurrency) {
      const free = concurrency - running.size;
      const claimed = await store.claimDue(free);
      for (const feed of claimed) {
        const work = refresh(feed).finally(() => {
          running.delete(work);
          meter.gauge('feed_refreshes_running', running.size);
          scheduleClaim(0);
        });
        running.add(work);
      }
      meter.gauge('feed_refreshes_running', running.size);
      if (claimed.length < free) return;
    }
  }

  function scheduleClaim(delay: number): void {
    if (state !== 'started') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      claiming ??= claimDue()
        .catch((error: unknown) => {
          meter.count('feed_worker_errors_total');
          logger.error({ err: error }, 'could not look for due feeds');
        })
        .finally(() => {
          claiming = undefined;
          scheduleClaim(pollMs);
        });
    }, delay);
  }

  return {
    start() {
      if (state !== 'new') return;
      state = 'started';
      scheduleClaim(0);
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      const limit = setTimeout(() => abort.abort(), drainMs);
      // A claim that is running may still return feeds, which are waited for like the others.
      await claiming;
      await Promise.all(running);
      clearTimeout(limit);
    },
  };
}
