/** A place in a contract; line and column count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Position {
  readonly text: string;
}

/** Gathers every mistake of a compilation, so that a reader can mend them all at once. */
export class Problems {
  readonly #found: Diagnostic[] = [];

  /** @param expected what would be right, without the word "expected" */
  add(at: Position, wrong: string, expected?: string): void {
    const text = expected === undefined ? wrong : `${wrong}; expected ${expected}`;
    this.#found.push({ file: at.file, line: at.line, column: at.column, text });
  }

  get count(): number {
    return this.#found.length;
  }

  /** In reading order, each once. */
  sorted(): Diagnostic[] {
    const seen = new Map(this.#found.map((one) => [formatDiagnostic(one), one]));
    return [...seen.values()].sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    );
  }
}

export function formatDiagnostic({ file, line, column, text }: Diagnostic): string {
  return `${file}:${line}:${column}: ${text}`;
}
