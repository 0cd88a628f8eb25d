/** Random choices that the same seed repeats, on every machine. Not for secrets. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `bound`. */
  below(bound: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  /** One of the options. Throws `RangeError` when there is none. */
  pick<T>(options: readonly T[]): T;
  /** A text of `length` characters of the alphabet. */
  text(length: number, alphabet: string): string;
}

/** The mulberry32 generator. A text as seed is hashed, so that texts may differ by one letter. */
export function createRandom(seed: number | string): Random {
  let state = (typeof seed === 'string' ? fnv1a(seed) : seed) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(options: readonly T[]): T => {
    const option = options[below(options.length)];
    if (option === undefined) throw new RangeError('There is no option to pick from.');
    return option;
  };
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick,
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}

/**
 * The seed of a test run: the number in `text` (usually `process.env.SEED`), or a new one. A test
 * prints it, so that a failing run can be repeated. Throws `RangeError` when the text is no number.
 */
export function seedFrom(text: string | undefined): number {
  if (text === undefined || text === '') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed ${text} is not a whole number.`);
  return seed;
}

/** FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
