/** Random choices that a seed repeats (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<T>(options: readonly T[]): T {
    const option = options[this.below(options.length)];
    if (option === undefined) throw new Error('There is nothing to pick from');
    return option;
  }
}

/** The seed of this run: SEED of the environment, or a new one. A failing test prints it. */
export function runSeed(): number {
  return Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
}

/** Runs a property many times; a failure names the seed that repeats it. */
export function many(seed: number, times: number, property: (random: Random) => void): void {
  for (let time = 0; time < times; time += 1) {
    try {
      property(new Random(seed + time));
    } catch (error) {
      throw new Error(`Run again with SEED=${seed + time}`, { cause: error });
    }
  }
}
