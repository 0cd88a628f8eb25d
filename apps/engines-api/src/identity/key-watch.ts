import type { Logger, Meter } from '@northstar/contracts';
import type { ApiKey, ApiKeyStore } from '@northstar/storage';

export type KeyId = Pick<ApiKey, 'tenant_id' | 'key_id'>;

/** Notices that keys were revoked, in this or another process, while streams are open. */
export interface KeyWatch {
  /** Returns a signal that aborts when the key is revoked, and a function that ends watching. */
  watch(key: KeyId): { readonly signal: AbortSignal; readonly stop: () => void };
  close(): void;
}

export interface KeyWatchOptions {
  readonly keys: Pick<ApiKeyStore, 'findActive'>;
  /** How often the keys of open streams are looked up, in milliseconds. Default: 2000. */
  readonly pollMs?: number;
  readonly logger: Logger;
  readonly meter: Meter;
}

interface WatchedKey {
  readonly key: KeyId;
  readonly controller: AbortController;
  streams: number;
}

/** Looks up the keys of all open streams with one query at a time; without streams, with none. */
export function createKeyWatch(options: KeyWatchOptions): KeyWatch {
  const { keys, pollMs = 2000, logger, meter } = options;
  const watched = new Map<string, WatchedKey>();

  async function poll(): Promise<void> {
    if (watched.size === 0) return;
    const before = [...watched];
    const active = new Set((await keys.findActive(before.map(([, { key }]) => key))).map(nameOf));
    for (const [name, { key, controller, streams }] of before) {
      if (active.has(name)) continue;
      watched.delete(name);
      logger.info({ key_id: key.key_id, streams }, 'ended the streams of a revoked key');
      controller.abort();
    }
  }

  let polling: Promise<void> | undefined;
  const timer = setInterval(() => {
    polling ??= poll()
      .catch((error: unknown) => {
        meter.count('key_watch_failures_total');
        logger.warn({ err: error }, 'could not look up the keys of open streams');
      })
      .finally(() => (polling = undefined));
  }, pollMs);
  timer.unref();

  return {
    watch(key) {
      const name = nameOf(key);
      const entry = watched.get(name) ?? { key, controller: new AbortController(), streams: 0 };
      watched.set(name, entry);
      entry.streams += 1;
      return {
        signal: entry.controller.signal,
        stop() {
          entry.streams -= 1;
          if (entry.streams === 0 && watched.get(name) === entry) watched.delete(name);
        },
      };
    },
    close: () => clearInterval(timer),
  };
}

function nameOf({ tenant_id, key_id }: KeyId): string {
  return `${tenant_id}\n${key_id}`;
}
