import type { JsonValue } from '@northstar/contracts';

/** Values that are written together, all or nothing. */
export type Updates = ReadonlyMap<string, JsonValue>;

export interface WriteQueue {
  /** Queues a write; `key` names what it is about, and a later write of that key replaces it. */
  put: (key: string, updates: Updates) => void;
}

export interface WriteQueueParts {
  /** Writes one entry; deals with its own errors. */
  write: (updates: Updates) => Promise<void>;
  /** Calls back after a short rest; the answer cancels. A dragged slider rests many times. */
  rest: (callback: () => void) => () => void;
}

/**
 * Sends edits one after another, so that the page never conflicts with itself: each write is made
 * for the revision that the one before it left. Of several edits of one thing the newest is sent.
 */
export function createWriteQueue({ write, rest }: WriteQueueParts): WriteQueue {
  const waiting = new Map<string, Updates>();
  let busy = false;
  let cancelRest: (() => void) | null = null;

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (let next = first(waiting); next !== undefined; next = first(waiting)) {
        waiting.delete(next[0]);
        await write(next[1]);
      }
    } finally {
      busy = false;
    }
  }

  return {
    put(key, updates) {
      waiting.delete(key);
      waiting.set(key, updates);
      cancelRest?.();
      cancelRest = rest(() => {
        cancelRest = null;
        void drain();
      });
    },
  };
}

function first(waiting: ReadonlyMap<string, Updates>): [string, Updates] | undefined {
  for (const entry of waiting) return entry;
  return undefined;
}
