interface Version<Row> {
  from_rev: number;
  /** Undefined: there is none from this revision on. */
  row: Row | undefined;
}

/** Rows with all that they ever were, so that those of any revision can be read. */
export class TimedRows<Row> {
  readonly #versions = new Map<string, Version<Row>[]>();

  /** The row as it is from a revision on; undefined when it is there no more. */
  put(key: string, from_rev: number, row: Row | undefined): void {
    const versions = this.#versions.get(key);
    if (versions !== undefined) versions.push({ from_rev, row });
    else if (row !== undefined) this.#versions.set(key, [{ from_rev, row }]);
  }

  now(key: string): Row | undefined {
    return this.#versions.get(key)?.at(-1)?.row;
  }

  at(rev: number): Row[] {
    return [...this.#versions.values()].flatMap((versions) => {
      const row = versions.findLast(({ from_rev }) => from_rev <= rev)?.row;
      return row === undefined ? [] : [row];
    });
  }
}
