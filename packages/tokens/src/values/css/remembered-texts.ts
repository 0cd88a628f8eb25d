/**
 * Texts that were once found right, so that they are parsed once. Forgets the oldest when it is
 * full. Texts that are wrong are not remembered: a sender of nonsense must not fill it.
 */
export class RememberedTexts {
  readonly #texts = new Set<string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  add(text: string): void {
    if (this.#texts.size >= this.#capacity) {
      const [oldest] = this.#texts;
      if (oldest !== undefined) this.#texts.delete(oldest);
    }
    this.#texts.add(text);
  }
}
