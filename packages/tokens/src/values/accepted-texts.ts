/** Longer texts seldom come twice, and a few thousand of them would take megabytes. */
const MAX_LENGTH = 256;

/**
 * A cache of texts that a validator has accepted, so that each is parsed once. It keeps at least
 * the last `capacity` texts and at most twice as many. Invalid texts are not cached, so that a
 * client that sends only nonsense cannot fill it.
 */
export class AcceptedTexts {
  #recent = new Set<string>();
  #older = new Set<string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(text: string): boolean {
    return this.#recent.has(text) || this.#older.has(text);
  }

  add(text: string): void {
    if (text.length > MAX_LENGTH) return;
    // Drops a whole generation at a time: finding the oldest entry of a large Set is slow.
    if (this.#recent.size >= this.#capacity) {
      this.#older = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(text);
  }
}
