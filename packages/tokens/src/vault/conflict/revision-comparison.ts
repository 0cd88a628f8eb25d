import type { Actor, JsonValue, PathVerdict, Verdict } from '@northstar/contracts';
import type { LogRow } from '../../ports/document-rows.js';
import { addressKey, type TokenAddress } from '../../ports/token-address.js';
import type { PlanningContext } from '../commands/plan.js';
import { readStoredResult } from '../commit/stored-result.js';
import { isEqual } from '../is-equal.js';

/** The commit that changed something. */
type Change = { rev: number; actor: Actor | null };

/**
 * Compares a document at a command's base_rev with the document now. Only values count: one that
 * was changed and changed back is unchanged.
 */
export class RevisionComparison {
  readonly base: PlanningContext;
  readonly now: PlanningContext;
  /** The commits since base_rev, oldest first; not all of them when there are many. */
  readonly rows: readonly LogRow[];

  constructor(base: PlanningContext, now: PlanningContext, rows: readonly LogRow[]) {
    this.base = base;
    this.now = now;
    this.rows = rows;
  }

  /** The verdict on a value that the command would set to `wanted`, or unset for undefined. */
  valueVerdict(address: TokenAddress, wanted: JsonValue | undefined): PathVerdict {
    const current = this.now.values.get(addressKey(address))?.value;
    const before = this.base.values.get(addressKey(address))?.value;
    const isUnchanged = isEqual(current, before);
    if (isEqual(current, wanted)) {
      const change = isUnchanged ? undefined : this.#valueChange(address);
      return pathVerdict(address, 'equal', current, change);
    }
    const { element_id } = address;
    if (isUnchanged && !this.#isReplaced(element_id)) {
      return pathVerdict(address, 'applies', current);
    }
    const ofElement = element_id === null ? undefined : this.lastChange([element_id]);
    return pathVerdict(address, 'clashes', current, this.#valueChange(address) ?? ofElement);
  }

  /** The verdict on an element as a whole, with its current row and its last change. */
  elementVerdict(element_id: string, verdict: Verdict): PathVerdict {
    const row = this.now.tree.find(element_id);
    const change = verdict === 'applies' ? undefined : this.lastChange([element_id]);
    const current = row === undefined ? null : { ...row };
    return pathVerdict({ element_id, token_path: null }, verdict, current, change);
  }

  /** Whether an element has the same parent and kind as at base_rev, or exists at neither revision. */
  hasSameParent(element_id: string): boolean {
    const [base, now] = [this.base.tree.find(element_id), this.now.tree.find(element_id)];
    return base?.parent_id === now?.parent_id && base?.kind === now?.kind;
  }

  /** The last commit that added, moved or removed one of the elements, or changed a value of one. */
  lastChange(element_ids: readonly string[]): Change | undefined {
    const ids = new Set<string | null>(element_ids);
    return this.rows.findLast((row) => {
      const { placed, extras } = readStoredResult(row);
      return (
        placed.some(({ element_id }) => ids.has(element_id)) ||
        extras.removed_elements?.some((element_id) => ids.has(element_id)) === true ||
        row.changes.some(({ element_id }) => ids.has(element_id))
      );
    });
  }

  /** Whether a command set the element's position. Shifts by moves of siblings do not count. */
  wasPlaced(element_id: string): boolean {
    return this.rows.some((row) =>
      readStoredResult(row).placed.some((element) => element.element_id === element_id),
    );
  }

  /** Whether an element was removed, or replaced by one of another kind. */
  #isReplaced(element_id: string | null): boolean {
    if (element_id === null) return false;
    const [base, now] = [this.base.tree.find(element_id), this.now.tree.find(element_id)];
    return now === undefined || (base !== undefined && base.kind !== now.kind);
  }

  #valueChange(address: TokenAddress): Change | undefined {
    const key = addressKey(address);
    const isChanged = ({ changes }: LogRow) => changes.some((change) => addressKey(change) === key);
    return this.now.values.get(key) ?? this.rows.findLast(isChanged);
  }
}

function pathVerdict(
  { element_id, token_path }: Pick<PathVerdict, 'element_id' | 'token_path'>,
  verdict: Verdict,
  current: JsonValue | undefined,
  change?: Change,
): PathVerdict {
  return {
    element_id,
    token_path,
    verdict,
    current: current ?? null,
    ...(change && { rev: change.rev }),
    ...(change?.actor ? { actor: change.actor } : {}),
  };
}
