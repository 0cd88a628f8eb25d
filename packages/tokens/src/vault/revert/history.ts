import type { Actor, ActorRef, RevertClash } from '@northstar/contracts';
import type { ElementRow, LogRow, ValueRow } from '../../ports/document-rows.js';
import { addressKey, type TokenAddress } from '../../ports/token-address.js';
import { readStoredResult } from '../commit/stored-result.js';

/** The changes of one value or element by an actor and by others. */
export class History<Item> {
  #current: Item | undefined;
  #withoutActor: Item | undefined;
  #isLastByActor = false;
  #isChangedByActor = false;
  #lastByOthers: { rev: number; actor: Actor | null } | undefined;

  /** `start` is the item at the revision where the log starts; undefined when there was none. */
  constructor(start: Item | undefined) {
    this.#current = start;
    this.#withoutActor = start;
  }

  /** Adds the change of a commit; `item` is undefined when the commit removed it. */
  add(row: LogRow, isByActor: boolean, item: Item | undefined): void {
    this.#current = item;
    this.#isLastByActor = isByActor;
    if (isByActor) {
      this.#isChangedByActor = true;
      return;
    }
    this.#withoutActor = item;
    this.#lastByOthers = { rev: row.rev, actor: row.actor };
  }

  /** Another actor replaced the item, so that the actor's earlier changes no longer count. */
  restart(row: LogRow): void {
    this.add(row, false, undefined);
    this.#isChangedByActor = false;
  }

  get current(): Item | undefined {
    return this.#current;
  }

  /** What the item would be without the actor: as others changed it last, or as it was first. */
  get withoutActor(): Item | undefined {
    return this.#withoutActor;
  }

  get isLastByActor(): boolean {
    return this.#isLastByActor;
  }

  get lastByOthers(): Pick<RevertClash, 'rev' | 'actor'> | undefined {
    return this.#lastByOthers;
  }

  /** The last change of others when it followed one of the actor's. */
  get clash(): Pick<RevertClash, 'rev' | 'actor'> | undefined {
    return this.#isChangedByActor && !this.#isLastByActor ? this.#lastByOthers : undefined;
  }
}

export type ValueHistory = History<Pick<ValueRow, 'value' | 'contract_version'>>;

/** The histories of the values that the commits changed, by `addressKey`. */
export function valueHistories(
  start: readonly ValueRow[],
  rows: readonly LogRow[],
  actor: ActorRef,
): Map<string, { address: TokenAddress; history: ValueHistory }> {
  const first = new Map(start.map((row) => [addressKey(row), row]));
  const histories = new Map<string, { address: TokenAddress; history: ValueHistory }>();
  for (const row of rows) {
    const isByActor = isBy(actor, row);
    if (row.type === 'add_element' && !isByActor) {
      const [added] = readStoredResult(row).placed;
      for (const { address, history } of histories.values()) {
        if (address.element_id === added?.element_id) history.restart(row);
      }
    }
    for (const { element_id, token_path, after } of row.changes) {
      const address = { element_id, token_path };
      const key = addressKey(address);
      const known = histories.get(key) ?? { address, history: new History(first.get(key)) };
      histories.set(key, known);
      const { contract_version } = row;
      const value = after === null ? undefined : { value: after, contract_version };
      known.history.add(row, isByActor, value);
    }
  }
  return histories;
}

/** The histories of the elements that the commits added, moved or removed, by their ids. */
export function elementHistories(
  start: readonly ElementRow[],
  rows: readonly LogRow[],
  actor: ActorRef,
): Map<string, History<ElementRow>> {
  const first = new Map(start.map((row) => [row.element_id, row]));
  const histories = new Map<string, History<ElementRow>>();
  const historyOf = (element_id: string): History<ElementRow> => {
    const known = histories.get(element_id) ?? new History(first.get(element_id));
    histories.set(element_id, known);
    return known;
  };
  for (const row of rows) {
    const { placed, extras } = readStoredResult(row);
    const isByActor = isBy(actor, row);
    for (const element of placed) historyOf(element.element_id).add(row, isByActor, element);
    for (const id of extras.removed_elements ?? []) historyOf(id).add(row, isByActor, undefined);
  }
  return histories;
}

function isBy({ kind, id }: ActorRef, { actor }: LogRow): boolean {
  return actor?.kind === kind && actor.id === id;
}
