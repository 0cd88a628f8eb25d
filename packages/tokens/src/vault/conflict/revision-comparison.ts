import type { Actor, JsonValue, PathVerdict, Verdict } from '@northstar/contracts';
import type { LogRow, ValueRow } from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import type { Ground } from '../commands/plan.js';
import { keptAnswer } from '../commit/stored-result.js';
import { isEqual } from '../revert/plan-restore.js';

type TokenOwner = Pick<ValueRow, 'element_id' | 'token_path'>;
type Decision = { rev: number; actor: Actor | null };

/**
 * Compares what a command's maker saw with what stands now. Values are compared as values: what
 * was changed and changed back is as it was.
 */
export class Judge {
  readonly base: Ground;
  readonly now: Ground;
  /** The commands since, the oldest first; not all of them where there are many. */
  readonly rows: readonly LogRow[];

  constructor(base: Ground, now: Ground, rows: readonly LogRow[]) {
    this.base = base;
    this.now = now;
    this.rows = rows;
  }

  /** Of a value that is to become `wanted`, undefined being unset. */
  value(place: TokenOwner, wanted: JsonValue | undefined): PathVerdict {
    const current = this.now.values.get(addressKey(place))?.value;
    const before = this.base.values.get(addressKey(place))?.value;
    const isAsBefore = isEqual(current, before);
    if (isEqual(current, wanted)) {
      return this.#of(place, 'equal', current, isAsBefore ? undefined : this.#decided(place));
    }
    if (isAsBefore && !this.#isReplaced(place.element_id))
      return this.#of(place, 'applies', current);
    return this.#of(place, 'clashes', current, this.#decided(place) ?? this.#touched(place));
  }

  /** Of an element as a whole. */
  element(element_id: string, verdict: Verdict): PathVerdict {
    const row = this.now.tree.find(element_id);
    const decided = verdict === 'applies' ? undefined : this.lastTouch([element_id]);
    const current = row === undefined ? null : { ...row };
    return this.#of({ element_id, token_path: null }, verdict, current, decided);
  }

  /** Whether an element stands where it stood, its place among its siblings aside. */
  isWhereItWas(element_id: string): boolean {
    const [then, now] = [this.base.tree.find(element_id), this.now.tree.find(element_id)];
    return then?.parent_id === now?.parent_id && then?.kind === now?.kind;
  }

  /** The last command since that added, moved, removed or filled one of these elements. */
  lastTouch(element_ids: readonly string[]): Decision | undefined {
    const ids = new Set<string | null>(element_ids);
    return this.rows.findLast((row) => {
      const { placed, told } = keptAnswer(row);
      return (
        placed.some(({ element_id }) => ids.has(element_id)) ||
        told.removed_elements?.some((element_id) => ids.has(element_id)) === true ||
        row.changes.some(({ element_id }) => ids.has(element_id))
      );
    });
  }

  /** The command since that placed an element, moves of its siblings aside. */
  placing(element_id: string): Decision | undefined {
    return this.rows.findLast((row) =>
      keptAnswer(row).placed.some((element) => element.element_id === element_id),
    );
  }

  /** An element that went, or came back as something else. */
  #isReplaced(element_id: string | null): boolean {
    if (element_id === null) return false;
    const [then, now] = [this.base.tree.find(element_id), this.now.tree.find(element_id)];
    return now === undefined || (then !== undefined && then.kind !== now.kind);
  }

  #decided(place: TokenOwner): Decision | undefined {
    const row = this.now.values.get(addressKey(place));
    if (row !== undefined) return row;
    const key = addressKey(place);
    return this.rows.findLast(({ changes }) =>
      changes.some((change) => addressKey(change) === key),
    );
  }

  #touched({ element_id }: TokenOwner): Decision | undefined {
    return element_id === null ? undefined : this.lastTouch([element_id]);
  }

  #of(
    place: Pick<PathVerdict, 'element_id' | 'token_path'>,
    verdict: Verdict,
    current: JsonValue | undefined,
    decided?: Decision,
  ): PathVerdict {
    const { element_id, token_path } = place;
    return {
      element_id,
      token_path,
      verdict,
      current: current ?? null,
      ...(decided && { rev: decided.rev }),
      ...(decided?.actor ? { actor: decided.actor } : {}),
    };
  }
}
