import type { JsonValue } from '@northstar/contracts';
import type { DocumentCommit, TokenOwner, ValueWrite } from '../ports/document-commit.js';
import type {
  DocumentSnapshot,
  ElementRow,
  LoggedChange,
  LogRow,
  ValueRow,
} from '../ports/document-rows.js';
import { elementChangesOf, limitElementChanges } from '../ports/element-changes.js';
import { addressKey, byElementAndPath, type TokenAddress } from '../ports/token-address.js';
import { VersionedRows } from './versioned-rows.js';

/** What one document is written with: a commit, or the accompanying commit of a layer. */
export type DocumentWrite = Pick<
  DocumentCommit,
  'event_id' | 'type' | 'args' | 'values' | 'actor' | 'at' | 'contract_version'
> &
  Partial<
    Pick<DocumentCommit, 'answer' | 'imported' | 'elements' | 'removed_elements' | 'idempotency'>
  >;

/** A canvas or a layer with all of its revisions. Every method is synchronous, hence atomic. */
export class MemoryDocument {
  #log: LogRow[] = [];
  #horizon_rev = 0;
  readonly #elements = new VersionedRows<ElementRow>();
  readonly #values = new VersionedRows<ValueRow>();
  readonly #imports = new VersionedRows<JsonValue>();
  /** When each revision was made; kept when the log is trimmed. */
  readonly #times: string[];
  readonly #keys = new Map<string, { fingerprint: string; rev: number }>();

  constructor(created_at: string) {
    this.#times = [created_at];
  }

  get head_rev(): number {
    return this.#times.length - 1;
  }

  /** The columns of a CanvasRow that commits and trimming change. */
  get head() {
    return {
      head_rev: this.head_rev,
      head_event_id: this.#log.at(-1)?.event_id ?? null,
      horizon_rev: this.#horizon_rev,
      updated_at: this.#times.at(-1) ?? '',
    };
  }

  get log(): readonly LogRow[] {
    return this.#log;
  }

  /** The commit that used an idempotency key. */
  findKey(key: string): { logged: LogRow; fingerprint: string } | undefined {
    const used = this.#keys.get(key);
    const logged = used && this.#log.find(({ rev }) => rev === used.rev);
    return used && logged && { logged: structuredClone(logged), fingerprint: used.fingerprint };
  }

  fingerprintOf(rev: number): string | null {
    return [...this.#keys.values()].find((used) => used.rev === rev)?.fingerprint ?? null;
  }

  /** Creates the next revision. */
  write(write: DocumentWrite): { rev: number; before: (JsonValue | undefined)[] } {
    const { event_id, type, args, answer = null, actor, at, contract_version } = write;
    const rev = this.head_rev + 1;
    const before = write.values.map((value) => this.#valueAt(value)?.value);
    const elementChanges = elementChangesOf(write, (id) => this.#elements.get(id));
    const changes = [
      ...write.values.flatMap((value, index) => changeOf(value, before[index])),
      ...this.#remove(write.removed_elements ?? [], rev),
    ].sort(byElementAndPath);
    for (const element of write.elements ?? []) {
      this.#elements.put(element.element_id, rev, structuredClone(element));
    }
    for (const { element_id, token_path, value } of write.values) {
      const set = { rev, actor, at, contract_version };
      const row = value === undefined ? undefined : { element_id, token_path, value, ...set };
      this.#values.put(addressKey({ element_id, token_path }), rev, structuredClone(row));
    }
    const logged = { rev, event_id, type, args, actor, at, contract_version, answer };
    this.#log.push(structuredClone({ ...logged, changes, ...limitElementChanges(elementChanges) }));
    if (write.imported !== undefined) this.#imports.put('', rev, structuredClone(write.imported));
    if (write.idempotency) {
      const { key, fingerprint } = write.idempotency;
      this.#keys.set(key, { fingerprint, rev });
    }
    this.#times.push(at);
    return { rev, before: structuredClone(before) };
  }

  read({ rev: wanted = this.head_rev, values = true }: ReadOptions = {}): DocumentSnapshot {
    const rev = Math.min(wanted, this.head_rev);
    return structuredClone({
      rev,
      rev_at: this.#times[rev] ?? '',
      elements: this.#elements.at(rev),
      values: values ? this.#values.at(rev) : [],
    });
  }

  /** The newest import up to a revision. */
  importedAt(rev: number): JsonValue | undefined {
    return structuredClone(this.#imports.at(rev)[0]);
  }

  elementKind(element_id: string): TokenOwner['element'] | undefined {
    return this.#elements.get(element_id)?.kind;
  }

  /** The newest revision made at or before a time; undefined when there was none. */
  revAt(time: string): number | undefined {
    const rev = this.#times.findLastIndex((at, index) => index > 0 && at <= time);
    return rev === -1 ? undefined : rev;
  }

  /** The values of the root at these paths, by path. */
  rootValues(token_paths: Iterable<string>): { token_path: string; value: JsonValue }[] {
    return [...new Set(token_paths)].sort().flatMap((token_path) => {
      const row = this.#valueAt({ element_id: null, token_path });
      return row === undefined ? [] : [{ token_path, value: structuredClone(row.value) }];
    });
  }

  /** Deletes the log rows from before a time, but not the newest; returns how many. */
  trim(before: string): number {
    const kept = this.#log.findIndex(({ at, rev }) => at >= before || rev === this.head_rev);
    const trimmed = this.#log.splice(0, Math.max(kept, 0));
    this.#horizon_rev = trimmed.at(-1)?.rev ?? this.#horizon_rev;
    for (const [key, { rev }] of this.#keys) {
      if (rev <= this.#horizon_rev) this.#keys.delete(key);
    }
    return trimmed.length;
  }

  #valueAt(address: TokenAddress): ValueRow | undefined {
    return this.#values.get(addressKey(address));
  }

  #remove(element_ids: readonly string[], rev: number): LoggedChange[] {
    if (element_ids.length === 0) return [];
    const removed = new Set<string | null>(element_ids);
    for (const element_id of element_ids) this.#elements.put(element_id, rev, undefined);
    return this.#values
      .at(rev)
      .filter(({ element_id }) => removed.has(element_id))
      .map(({ element_id, token_path, value }) => {
        this.#values.put(addressKey({ element_id, token_path }), rev, undefined);
        return { element_id, token_path, before: value, after: null };
      });
  }
}

interface ReadOptions {
  rev?: number;
  values?: boolean;
}

/** Empty when nothing was set and nothing is. */
function changeOf(
  { element_id, token_path, value }: ValueWrite,
  before: JsonValue | undefined,
): LoggedChange[] {
  if (value === undefined && before === undefined) return [];
  return [{ element_id, token_path, before: before ?? null, after: value ?? null }];
}
