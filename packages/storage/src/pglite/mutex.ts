export interface Mutex {
  /** Waits its turn, first come first served, and returns how to let the next one in. */
  acquire(): Promise<() => void>;
  /** When nobody holds it or waits for it any more. */
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
