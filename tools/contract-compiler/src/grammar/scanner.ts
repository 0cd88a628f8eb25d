import type { Position } from '../diagnostics/diagnostic.js';
import type { Located } from '../markdown/source-text.js';

/** Reads a cell word by word. */
export class Scanner {
  #index = 0;

  constructor(readonly source: Located) {}

  get at(): Position {
    this.#skipSpace();
    return this.source.at(this.#index);
  }

  get done(): boolean {
    this.#skipSpace();
    return this.#index >= this.source.text.length;
  }

  /** The remaining text, for a diagnostic. */
  get rest(): string {
    this.#skipSpace();
    return this.source.text.slice(this.#index);
  }

  /** The remaining text with its positions. */
  remaining(): Located {
    this.#skipSpace();
    return this.source.slice(this.#index);
  }

  /** Reads and returns the text that matches here; undefined when nothing does. */
  take(pattern: RegExp): string | undefined {
    this.#skipSpace();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#index;
    const match = sticky.exec(this.source.text)?.[0];
    if (match !== undefined) this.#index += match.length;
    return match;
  }

  /** Whether the pattern matches here. */
  sees(pattern: RegExp): boolean {
    this.#skipSpace();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#index;
    return sticky.test(this.source.text);
  }

  #skipSpace(): void {
    while (/\s/.test(this.source.text[this.#index] ?? '')) this.#index += 1;
  }
}
