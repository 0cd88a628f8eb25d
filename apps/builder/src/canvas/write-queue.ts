import type { JsonValue } from '@northstar/contracts';

/** Values that are written together, all or none. */
export type Updates = ReadonlyMap<string, JsonValue>;

export interface WriteQueue {
  /** Queues a write. A waiting write with the same key is replaced. */
  put: (key: string, updates: Updates) => void;
}

export interface WriteQueueOptions {
  /** Writes one entry; handles its own errors. */
  write: (updates: Updates) => Promise<void>;
  /** Calls back after a short delay; returns a function that cancels the call. */
  delay: (callback: () => void) => () => void;
}

/**
 * Creates a queue that writes edits one after another, so that the page does not conflict with
 * itself: each write is based on the revision of the one before. Each edit restarts the delay, so
 * that a dragged slider is written when it rests.
 */
export function createWriteQueue({ write, delay }: WriteQueueOptions): WriteQueue {
  const waiting = new Map<string, Updates>();
  let isWriting = false;
  let cancelDelay: (() => void) | null = null;

  async function drain(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      for (let next = first(waiting); next !== undefined; next = first(waiting)) {
        waiting.delete(next[0]);
        await write(next[1]);
      }
    } finally {
      isWriting = false;
    }
  }

  return {
    put(key, updates) {
      waiting.delete(key);
      waiting.set(key, updates);
      cancelDelay?.();
      cancelDelay = delay(() => {
        cancelDelay = null;
        void drain();
      });
    },
  };
}

function first(waiting: ReadonlyMap<string, Updates>): [string, Updates] | undefined {
  for (const entry of waiting) return entry;
  return undefined;
}
