interface Version<Row> {
  from_rev: number;
  /** Undefined when the row does not exist from this revision on. */
  row: Row | undefined;
}

/** Rows with all of their versions, so that those of any revision can be read. */
export class VersionedRows<Row> {
  readonly #versions = new Map<string, Version<Row>[]>();

  /** Sets the row from a revision on; undefined removes it. */
  put(key: string, from_rev: number, row: Row | undefined): void {
    const versions = this.#versions.get(key);
    if (versions !== undefined) versions.push({ from_rev, row });
    else if (row !== undefined) this.#versions.set(key, [{ from_rev, row }]);
  }

  /** The newest version of a row. */
  get(key: string): Row | undefined {
    return this.#versions.get(key)?.at(-1)?.row;
  }

  /** All rows at a revision. */
  at(rev: number): Row[] {
    return [...this.#versions.values()].flatMap((versions) => {
      const row = versions.findLast(({ from_rev }) => from_rev <= rev)?.row;
      return row === undefined ? [] : [row];
    });
  }
}
