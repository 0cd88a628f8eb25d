export interface Mutex {
  /** Waits for the lock, in the order of calls, and returns a function that releases it. */
  acquire(): Promise<() => void>;
  /** Resolves when the lock is free and no caller waits for it. */
  idle(): Promise<void>;
}

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  return {
    async acquire() {
      const before = last;
      let release: () => void = () => undefined;
      last = new Promise((resolve) => (release = resolve));
      await before;
      return release;
    },
    idle: () => last,
  };
}
