/** Longer texts seldom come twice, and a few thousand of them would take megabytes. */
const MAX_LENGTH = 256;

/**
 * A cache of values that a validator has accepted, so that each is validated once. It keeps at least
 * the last `capacity` values and at most twice as many. Invalid values are not cached, so that a
 * client that sends only nonsense cannot fill it.
 */
export class AcceptedValues {
  #recent = new Set<unknown>();
  #older = new Set<unknown>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(value: unknown): boolean {
    return this.#recent.has(value) || this.#older.has(value);
  }

  add(value: string | number | boolean): void {
    if (typeof value === 'string' && value.length > MAX_LENGTH) return;
    // Drops a whole generation at a time: finding the oldest entry of a large Set is slow.
    if (this.#recent.size >= this.#capacity) {
      this.#older = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(value);
  }
}
