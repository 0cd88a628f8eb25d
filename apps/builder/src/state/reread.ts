/** Whether a read is finished, with data or with an error to show, or should be tried again. */
export type ReadResult = 'done' | 'retry';

export interface RereadOptions {
  /** Reads the data; handles its own errors. */
  read: () => Promise<ReadResult>;
  /** Calls back when a read that returned `retry` should be tried again. */
  retryLater: (callback: () => void) => void;
}

/**
 * Creates a function that reads the data again, one read at a time. A call during a read starts
 * another read after it, so that every caller gets data from after its call. A read that
 * returns `retry` is repeated later, because the event that caused it is not sent again.
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
    if (result === 'done' || isRetryScheduled) return;
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
