import { silentLogger, silentMeter } from '@northstar/contracts';
import type { Logger, Meter } from '@northstar/contracts';
import type { ClaimedFeed } from '../ports/feed-repository.js';
import type { FeedStore } from '../store/feed-store.js';

export interface RefreshWorkerOptions {
  store: Pick<FeedStore, 'claimDue' | 'refreshClaimed'>;
  /** How often due feeds are looked for; 1000 unless told. */
  every_ms?: number;
  /** Feeds that are refreshed at a time; 4 unless told. */
  concurrency?: number;
  /** How long `stop` lets running refreshes go on before it ends them; 10,000 unless told. */
  drain_ms?: number;
  logger?: Logger;
  meter?: Meter;
}

export interface RefreshWorker {
  /** Begins to look for due feeds. A second call, or one after `stop`, does nothing. */
  start(): void;
  /** Claims no more, lets what runs come to its end, and resolves when all is given back. */
  stop(): Promise<void>;
}

/** Refreshes due feeds, one process among many: leases keep them apart. Survives every error. */
export function createRefreshWorker(options: RefreshWorkerOptions): RefreshWorker {
  const { store, every_ms = 1000, concurrency = 4, drain_ms = 10_000 } = options;
  const { logger = silentLogger, meter = silentMeter } = options;
  const running = new Set<Promise<void>>();
  const ending = new AbortController();
  let state: 'new' | 'started' | 'stopped' = 'new';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  async function refresh(claimed: ClaimedFeed): Promise<void> {
    try {
      await store.refreshClaimed(claimed, { signal: ending.signal });
    } catch (error) {
      // The feed's health has it; here it only must not end the others.
      logger.debug({ err: error, feed_id: claimed.feed.feed_id }, 'a due refresh failed');
    }
  }

  async function look(): Promise<void> {
    while (state === 'started' && running.size < concurrency) {
      const free = concurrency - running.size;
      const claimed = await store.claimDue(free);
      for (const feed of claimed) {
        const work = refresh(feed).finally(() => {
          running.delete(work);
          meter.gauge('feed_refreshes_running', running.size);
          lookAgain(0);
        });
        running.add(work);
      }
      meter.gauge('feed_refreshes_running', running.size);
      if (claimed.length < free) return;
    }
  }

  function lookAgain(delay: number): void {
    if (state !== 'started') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking ??= look()
        .catch((error: unknown) => {
          meter.count('feed_worker_errors_total');
          logger.error({ err: error }, 'could not look for due feeds');
        })
        .finally(() => {
          looking = undefined;
          lookAgain(every_ms);
        });
    }, delay);
  }

  return {
    start() {
      if (state !== 'new') return;
      state = 'started';
      lookAgain(0);
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      const limit = setTimeout(() => ending.abort(), drain_ms);
      // A claim under way may still bring feeds; they are let run or ended like the others.
      await looking;
      await Promise.all(running);
      clearTimeout(limit);
    },
  };
}
