/** The emulator's clock: it can be set, advanced and frozen. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Sets the time; it runs on from there, or stops if `frozen`. */
  set(at: number, frozen?: boolean): void;
  /** Advances the time by `ms`, also when it is frozen. */
  advance(ms: number): void;
  /** Returns to the time of its source. */
  reset(): void;
}

/** Creates a clock; `source` returns milliseconds since the epoch. */
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
