/** Longer texts are seldom seen twice, and a few thousand of them would be megabytes. */
const LONGEST = 256;

/**
 * Texts that were once found right, so that they are parsed once. It holds the last `capacity` and
 * up to as many before them. Texts that are wrong are not remembered: a sender of nonsense must
 * not fill it.
 */
export class RememberedTexts {
  #young = new Set<string>();
  #old = new Set<string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(text: string): boolean {
    return this.#young.has(text) || this.#old.has(text);
  }

  add(text: string): void {
    if (text.length > LONGEST) return;
    // A generation at a time: looking for the oldest of a set costs as much as it has forgotten.
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(text);
  }
}
