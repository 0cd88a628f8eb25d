/** The result of a read: after a `stale` one, the page may show old data. */
export type ReadResult = 'fresh' | 'stale';

export interface RereadOptions {
  /** Reads the data; handles its own errors. */
  read: () => Promise<ReadResult>;
  /** Calls back when a stale read should be tried again. */
  retryLater: (callback: () => void) => void;
}

/**
 * Creates a function that reads the data again, one read at a time. A call during a read starts
 * another read after it, so that every caller gets data from after its call. A stale read is tried
 * again later, because the event that asked for it will not come again.
 */
export function createReread({ read, retryLater }: RereadOptions): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isRequestedAgain = false;
  let isRetryScheduled = false;

  async function run(): Promise<void> {
    let result: ReadResult;
    try {
      do {
        isRequestedAgain = false;
        result = await read();
      } while (isRequestedAgain);
    } finally {
      running = null;
    }
    if (result === 'fresh' || isRetryScheduled) return;
    isRetryScheduled = true;
    retryLater(() => {
      isRetryScheduled = false;
      void reread();
    });
  }

  function reread(): Promise<void> {
    if (running === null) running = run();
    else isRequestedAgain = true;
    return running;
  }
  return reread;
}
