/** What a reading came to: after a `stale` one, what is shown may be old. */
export type Reading = 'fresh' | 'stale';

export interface RereadParts {
  /** Reads once; deals with its own errors. */
  read: () => Promise<Reading>;
  /** Calls back after a while. */
  later: (callback: () => void) => void;
}

/**
 * Runs one read at a time. Asking while a read runs makes it run once more afterwards, so that
 * the last context always gets what was true after the question. After a stale reading it asks
 * itself again later: nobody else would, since the event that asked for it is gone.
 */
export function createReread({ read, later }: RereadParts): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  let waiting = false;

  async function run(): Promise<void> {
    let reading: Reading;
    try {
      do {
        again = false;
        reading = await read();
      } while (again);
    } finally {
      running = null;
    }
    if (reading === 'fresh' || waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      void reread();
    });
  }

  function reread(): Promise<void> {
    if (running === null) running = run();
    else again = true;
    return running;
  }
  return reread;
}
