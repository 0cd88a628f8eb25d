/** A position in a contract. Lines and columns start at 1; columns are UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Position {
  readonly text: string;
}

/** Collects all problems of a compilation. */
export class Problems {
  readonly #diagnostics: Diagnostic[] = [];

  /** @param expected follows `; expected ` in the text */
  add(at: Position, wrong: string, expected?: string): void {
    const text = expected === undefined ? wrong : `${wrong}; expected ${expected}`;
    this.#diagnostics.push({ file: at.file, line: at.line, column: at.column, text });
  }

  get count(): number {
    return this.#diagnostics.length;
  }

  /** Returns the diagnostics sorted by position, without duplicates. */
  sorted(): Diagnostic[] {
    const seen = new Map(this.#diagnostics.map((one) => [formatDiagnostic(one), one]));
    return [...seen.values()].sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    );
  }
}

export function formatDiagnostic({ file, line, column, text }: Diagnostic): string {
  return `${file}:${line}:${column}: ${text}`;
}
