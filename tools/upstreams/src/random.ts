/** A stream of numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of `choices`. Throws when there is none. */
  pick<T>(choices: readonly T[]): T;
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string;
}

/** FNV-1a, 32 bits: spreads seeds that differ by one letter. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) {
    state = Math.imul(state ^ byte, 0x01000193);
  }
  return state >>> 0;
}

/** A mulberry32 generator, seeded by any text. Not for secrets. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick(choices) {
      const choice = choices[between(0, choices.length - 1)];
      if (choice === undefined) throw new Error('There is nothing to pick from.');
      return choice;
    },
    text(length, alphabet) {
      let text = '';
      for (let i = 0; i < length; i += 1) text += alphabet[between(0, alphabet.length - 1)] ?? '';
      return text;
    },
  };
}
