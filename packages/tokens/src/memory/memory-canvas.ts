import type { JsonValue } from '@northstar/contracts';
import type { CanvasCommit, CommitOutcome, ValueWrite } from '../ports/canvas-commit.js';
import type {
  CanvasLogRow,
  CanvasRow,
  CanvasState,
  ElementRow,
  ValueRow,
} from '../ports/canvas-rows.js';

interface Version<Row> {
  from_rev: number;
  row: Row;
}

/** One canvas with its whole history. A commit is one synchronous step, and so atomic. */
export class MemoryCanvas {
  readonly log: CanvasLogRow[] = [];
  #row: CanvasRow;
  readonly #elements = new Map<string, Version<ElementRow>[]>();
  readonly #values = new Map<string, Version<ValueRow>[]>();
  readonly #keys = new Map<string, { fingerprint: string; rev: number }>();

  constructor(row: CanvasRow) {
    this.#row = row;
  }

  get row(): CanvasRow {
    return structuredClone(this.#row);
  }

  /** `append` puts the event into the project's log, says its place, and comes before any change. */
  commit(commit: CanvasCommit, append: () => number): CommitOutcome {
    const { idempotency, base_rev, event_id, at, actor, contract_version } = commit;
    const used = idempotency && this.#keys.get(idempotency.key);
    const logged = used && this.log[used.rev - 1];
    if (used && logged) {
      return { status: 'replayed', logged: structuredClone(logged), fingerprint: used.fingerprint };
    }
    const { head_rev } = this.#row;
    if (base_rev !== head_rev) return { status: 'conflict', head_rev };
    const project_seq = append();
    const rev = head_rev + 1;
    const { type, args } = commit;
    this.log.push(structuredClone({ rev, event_id, type, args, actor, at, contract_version }));
    for (const row of commit.elements)
      put(this.#elements, row.element_id, rev, structuredClone(row));
    const before = commit.values.map((write) =>
      this.#write(write, structuredClone({ ...write, rev, actor, at, contract_version })),
    );
    if (idempotency) this.#keys.set(idempotency.key, { fingerprint: idempotency.fingerprint, rev });
    this.#row = { ...this.#row, head_rev: rev, head_event_id: event_id, updated_at: at };
    return { status: 'committed', rev, before, project_seq };
  }

  read(asked: number | undefined, values: boolean): CanvasState {
    const rev = Math.min(asked ?? this.#row.head_rev, this.#row.head_rev);
    return structuredClone({
      canvas: this.#row,
      rev,
      elements: rowsAt(this.#elements, rev),
      values: values ? rowsAt(this.#values, rev) : [],
    });
  }

  #write({ element_id, token_path }: ValueWrite, row: ValueRow): JsonValue | undefined {
    const key = JSON.stringify([element_id, token_path]);
    const before = this.#values.get(key)?.at(-1)?.row.value;
    put(this.#values, key, row.rev, row);
    return structuredClone(before);
  }
}

function put<Row>(
  rows: Map<string, Version<Row>[]>,
  key: string,
  from_rev: number,
  row: Row,
): void {
  const versions = rows.get(key) ?? [];
  versions.push({ from_rev, row });
  rows.set(key, versions);
}

function rowsAt<Row>(rows: Map<string, Version<Row>[]>, rev: number): Row[] {
  return [...rows.values()].flatMap((versions) => {
    const version = versions.findLast(({ from_rev }) => from_rev <= rev);
    return version === undefined ? [] : [version.row];
  });
}
