import type { Position } from '../diagnostics/diagnostic.js';

/** The path and the text of a contract. */
export interface ContractFile {
  /** The path that citations use: `contracts/FEEDS_CONTRACT_v1.md`. */
  readonly path: string;
  readonly text: string;
}

/** Turns offsets in a file into lines and columns. */
export class SourceText {
  readonly #lineStarts: number[] = [0];

  constructor(readonly file: ContractFile) {
    for (let index = 0; index < file.text.length; index++) {
      if (file.text[index] === '\n') this.#lineStarts.push(index + 1);
    }
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.#lineStarts[low] ?? 0;
    return { file: this.file.path, line: low + 1, column: offset - start + 1 };
  }

  /** Returns the text between two offsets without backticks, with `\|` as a bar. */
  written(start: number, end: number): Located {
    let text = '';
    const offsets: number[] = [];
    for (let offset = start; offset < end; offset++) {
      const char = this.file.text[offset] ?? '';
      if (char === '`') continue;
      if (char === '\\' && this.file.text[offset + 1] === '|') continue;
      text += char;
      offsets.push(offset);
    }
    offsets.push(end);
    return new Located(text, this, offsets).trim();
  }

  /** The same, with backticks kept: for prose. */
  prose(start: number, end: number): string {
    return this.file.text
      .slice(start, end)
      .replaceAll('\\|', '|')
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  }
}

/** A part of a contract with the position of each character. */
export class Located {
  constructor(
    readonly text: string,
    private readonly source: SourceText,
    /** One for each character and one for the end. */
    private readonly offsets: readonly number[],
  ) {}

  at(index = 0): Position {
    return this.source.positionAt(this.offsets[index] ?? this.offsets.at(-1) ?? 0);
  }

  slice(start: number, end = this.text.length): Located {
    return new Located(
      this.text.slice(start, end),
      this.source,
      this.offsets.slice(start, end + 1),
    );
  }

  trim(): Located {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The parts between commas, trimmed; an empty text has none. */
  commaSeparated(): Located[] {
    if (this.text.trim() === '') return [];
    const parts: Located[] = [];
    let start = 0;
    for (let index = 0; index <= this.text.length; index++) {
      if (index === this.text.length || this.text[index] === ',') {
        parts.push(this.slice(start, index).trim());
        start = index + 1;
      }
    }
    return parts;
  }
}
