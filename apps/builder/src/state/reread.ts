/**
 * Runs one read at a time. Asking while a read runs makes it run once more afterwards, so that
 * the last asker always gets what was true after the question. `read` deals with its own errors.
 */
export function createReread(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await read();
      } while (again);
    } finally {
      running = null;
    }
  }

  return () => {
    if (running === null) running = run();
    else again = true;
    return running;
  };
}
