/** The time that the emulator believes in: it can be set, moved on and stopped. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Makes it `at` now; it runs on from there, or stands still if `frozen`. */
  set(at: number, frozen?: boolean): void;
  /** Moves the time by `ms`, whether it runs or stands still. */
  advance(ms: number): void;
  /** Back to the time that it was made with. */
  reset(): void;
}

/** A clock over `source`, which gives milliseconds since the epoch. */
export function createClock(source: () => number): Clock {
  let offset = 0;
  let frozenAt: number | null = null;
  return {
    now: () => frozenAt ?? source() + offset,
    set(at, frozen = false) {
      offset = at - source();
      frozenAt = frozen ? at : null;
    },
    advance(ms) {
      offset += ms;
      if (frozenAt !== null) frozenAt += ms;
    },
    reset() {
      offset = 0;
      frozenAt = null;
    },
  };
}
