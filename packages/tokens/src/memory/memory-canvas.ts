import type { JsonValue } from '@northstar/contracts';
import type { CanvasCommit, CommitPlace, ValueWrite } from '../ports/canvas-commit.js';
import type {
  CanvasLogRow,
  CanvasRow,
  CanvasState,
  ElementRow,
  LoggedChange,
  ValueRow,
} from '../ports/canvas-rows.js';
import { elementChangesOf, firstElementChanges } from '../ports/element-changes.js';
import { byElementAndPath, placeKey } from '../ports/value-order.js';
import { TimedRows } from './timed-rows.js';

/** What is written in one step: a commit, or the part of one that goes to a second document. */
export type Writing = Pick<
  CanvasCommit,
  'event_id' | 'type' | 'args' | 'values' | 'actor' | 'at' | 'contract_version'
> &
  Partial<
    Pick<CanvasCommit, 'answer' | 'imported' | 'elements' | 'removed_elements' | 'idempotency'>
  >;

/** One canvas, or one layer, with its whole history. Every method is one synchronous step. */
export class MemoryCanvas {
  #row: CanvasRow;
  #log: CanvasLogRow[] = [];
  readonly #elements = new TimedRows<ElementRow>();
  readonly #values = new TimedRows<ValueRow>();
  readonly #imports = new TimedRows<JsonValue>();
  /** When each revision was made; known even when its log row is not. */
  readonly #moments: string[];
  readonly #keys = new Map<string, { fingerprint: string; rev: number }>();

  constructor(row: CanvasRow) {
    this.#row = row;
    this.#moments = [row.created_at];
  }

  get row(): CanvasRow {
    return structuredClone(this.#row);
  }

  get log(): readonly CanvasLogRow[] {
    return this.#log;
  }

  /** The commit that used an idempotency key. */
  usedBy(key: string): { logged: CanvasLogRow; fingerprint: string } | undefined {
    const used = this.#keys.get(key);
    const logged = used && this.#log.find(({ rev }) => rev === used.rev);
    return used && logged && { logged: structuredClone(logged), fingerprint: used.fingerprint };
  }

  /** Makes the next revision; what each of its values replaced. */
  write(writing: Writing): { rev: number; before: (JsonValue | undefined)[] } {
    const { event_id, type, args, answer = null, actor, at, contract_version } = writing;
    const rev = this.#row.head_rev + 1;
    const before = writing.values.map((write) => this.#valueAt(write)?.value);
    const moves = elementChangesOf(writing, (id) => this.#elements.now(id));
    const changes = [
      ...writing.values.flatMap((write, place) => changeOf(write, before[place])),
      ...this.#remove(writing.removed_elements ?? [], rev),
    ].sort(byElementAndPath);
    for (const element of writing.elements ?? []) {
      this.#elements.put(element.element_id, rev, structuredClone(element));
    }
    for (const { element_id, token_path, value } of writing.values) {
      const about = { rev, actor, at, contract_version };
      const row = value === undefined ? undefined : { element_id, token_path, value, ...about };
      this.#values.put(placeKey({ element_id, token_path }), rev, structuredClone(row));
    }
    const about = { rev, event_id, type, args, actor, at, contract_version, answer };
    this.#log.push(structuredClone({ ...about, changes, ...firstElementChanges(moves) }));
    if (writing.imported !== undefined) {
      this.#imports.put('', rev, structuredClone(writing.imported));
    }
    if (writing.idempotency) {
      const { key, fingerprint } = writing.idempotency;
      this.#keys.set(key, { fingerprint, rev });
    }
    this.#moments.push(at);
    this.#row = { ...this.#row, head_rev: rev, head_event_id: event_id, updated_at: at };
    return { rev, before: structuredClone(before) };
  }

  read(asked = this.#row.head_rev, withValues = true): CanvasState {
    const rev = Math.min(asked, this.#row.head_rev);
    return structuredClone({
      canvas: this.#row,
      rev,
      rev_at: this.#moments[rev] ?? this.#row.created_at,
      elements: this.#elements.at(rev),
      values: withValues ? this.#values.at(rev) : [],
    });
  }

  /** What the newest import up to a revision gave. */
  importedAt(rev: number): JsonValue | undefined {
    return structuredClone(this.#imports.at(rev)[0]);
  }

  /** Whether what stands there is one of the things that may. */
  allows({ element_id, may_be }: CommitPlace): boolean {
    const element = element_id === null ? null : this.#elements.now(element_id)?.kind;
    return may_be.some((place) => place.canvas === this.#row.kind && place.element === element);
  }

  /** The newest revision made at that moment or before; undefined when there was none. */
  revAt(moment: string): number | undefined {
    const rev = this.#moments.findLastIndex((at, index) => index > 0 && at <= moment);
    return rev === -1 ? undefined : rev;
  }

  /** What the root holds at these paths, by path. */
  onRoot(token_paths: Iterable<string>): { token_path: string; value: JsonValue }[] {
    return [...new Set(token_paths)].sort().flatMap((token_path) => {
      const row = this.#valueAt({ element_id: null, token_path });
      return row === undefined ? [] : [{ token_path, value: structuredClone(row.value) }];
    });
  }

  /** Forgets the commits from before that moment, but not the newest; how many they were. */
  trim(before: string): number {
    const kept = this.#log.findIndex(({ at, rev }) => at >= before || rev === this.#row.head_rev);
    const gone = this.#log.splice(0, Math.max(kept, 0));
    const horizon_rev = gone.at(-1)?.rev ?? this.#row.horizon_rev;
    this.#row = { ...this.#row, horizon_rev };
    for (const [key, { rev }] of this.#keys) {
      if (rev <= horizon_rev) this.#keys.delete(key);
    }
    return gone.length;
  }

  #valueAt(place: Omit<ValueWrite, 'value'>): ValueRow | undefined {
    return this.#values.now(placeKey(place));
  }

  #remove(removed: readonly string[], rev: number): LoggedChange[] {
    if (removed.length === 0) return [];
    const gone = new Set<string | null>(removed);
    for (const element_id of removed) this.#elements.put(element_id, rev, undefined);
    return this.#values
      .at(rev)
      .filter(({ element_id }) => gone.has(element_id))
      .map(({ element_id, token_path, value }) => {
        this.#values.put(placeKey({ element_id, token_path }), rev, undefined);
        return { element_id, token_path, before: value, after: null };
      });
  }
}

/** Nothing where nothing was set and nothing is. */
function changeOf(
  { element_id, token_path, value }: ValueWrite,
  before: JsonValue | undefined,
): LoggedChange[] {
  if (value === undefined && before === undefined) return [];
  return [{ element_id, token_path, before: before ?? null, after: value ?? null }];
}
