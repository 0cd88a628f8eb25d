import type { Position } from '../diagnostics/diagnostic.js';
import type { Located } from '../markdown/source-text.js';

/** Reads a cell from left to right, a word at a time. */
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

  /** What stands next, for a diagnostic. */
  get rest(): string {
    this.#skipSpace();
    return this.source.text.slice(this.#index);
  }

  /** Everything not yet read. */
  remaining(): Located {
    this.#skipSpace();
    return this.source.slice(this.#index);
  }

  /** Takes the text that the sticky pattern matches here, or nothing. */
  take(pattern: RegExp): string | undefined {
    this.#skipSpace();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#index;
    const found = sticky.exec(this.source.text)?.[0];
    if (found !== undefined) this.#index += found.length;
    return found;
  }

  /** Whether the pattern matches here; takes nothing. */
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
