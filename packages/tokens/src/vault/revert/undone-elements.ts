import type { RevertClash } from '@northstar/contracts';
import type { ElementTree } from '../../elements/element-tree.js';
import type { ElementRow } from '../../ports/document-rows.js';
import type { PlanningContext } from '../commands/plan.js';
import type { History } from './history.js';
import type { RestoredValue } from './plan-restore.js';
import { settledParents } from './settled-parents.js';

type Histories = ReadonlyMap<string, History<ElementRow>>;
type Change = Pick<RevertClash, 'rev' | 'actor'>;

/**
 * The elements without what an actor did to them, as far as the work of others allows it, and a
 * clash for each element where it does not. `values` are the values after the undo.
 */
export function undoneElements(
  { tree, document, values: current }: PlanningContext,
  histories: Histories,
  values: ReadonlyMap<string, RestoredValue>,
): { elements: ElementRow[]; clashes: RevertClash[] } {
  const clashes: RevertClash[] = [];
  const addClash = (element_id: string, change: Change | undefined) => {
    const { rev, actor } = change ?? { rev: Math.max(1, document.head_rev), actor: null };
    clashes.push({ element_id, token_path: null, kept: null, rev, actor });
  };
  const wanted = new Map<string, ElementRow>();
  const unwanted: string[] = [];
  for (const [element_id, { isLastByActor, withoutActor, clash }] of histories) {
    if (clash !== undefined) addClash(element_id, clash);
    if (!isLastByActor) continue;
    if (withoutActor !== undefined) wanted.set(element_id, withoutActor);
    else if (tree.find(element_id) !== undefined) unwanted.push(element_id);
  }

  const { parentOf, failed } = settledParents(document.elements, wanted);
  for (const element_id of failed) {
    addClash(element_id, histories.get(wanted.get(element_id)?.parent_id ?? '')?.lastByOthers);
    wanted.delete(element_id);
  }
  const removed = removableElements(parentOf, unwanted, values);
  for (const element_id of unwanted) {
    if (removed.has(element_id)) continue;
    addClash(element_id, changeThatKeeps(element_id, current, parentOf, histories, values));
  }
  for (const element_id of removed) parentOf.delete(element_id);
  return { elements: withIndexes(tree, parentOf, wanted), clashes };
}

/** The unwanted elements that have no value and no descendant that stays. */
function removableElements(
  parentOf: ReadonlyMap<string, string | null>,
  unwanted: readonly string[],
  values: ReadonlyMap<string, RestoredValue>,
): Set<string> {
  const removed = new Set(unwanted);
  for (const { element_id } of values.values()) {
    if (element_id !== null) removed.delete(element_id);
  }
  for (let before = -1; before !== removed.size;) {
    before = removed.size;
    for (const [element_id, parent_id] of parentOf) {
      if (parent_id !== null && !removed.has(element_id)) removed.delete(parent_id);
    }
  }
  return removed;
}

/** The change because of which an element stays: of a value on it, or of a child. */
function changeThatKeeps(
  element_id: string,
  current: PlanningContext['values'],
  parentOf: ReadonlyMap<string, string | null>,
  histories: Histories,
  values: ReadonlyMap<string, RestoredValue>,
): Change | undefined {
  const kept = [...values].find(([, row]) => row.element_id === element_id);
  const row = kept && current.get(kept[0]);
  if (row !== undefined) return { rev: row.rev, actor: row.actor };
  const child = [...parentOf].find(([, parent_id]) => parent_id === element_id);
  return child && histories.get(child[0])?.lastByOthers;
}

/** Elements that stay keep their order; restored ones get their old index among their siblings. */
function withIndexes(
  tree: ElementTree,
  parentOf: ReadonlyMap<string, string | null>,
  wanted: ReadonlyMap<string, ElementRow>,
): ElementRow[] {
  const children = new Map<string | null, ElementRow[]>();
  const childrenOf = (parent_id: string | null): ElementRow[] => {
    const known = children.get(parent_id) ?? [];
    children.set(parent_id, known);
    return known;
  };
  for (const row of tree.inReadingOrder()) {
    const parent_id = parentOf.get(row.element_id);
    if (parent_id !== undefined && !wanted.has(row.element_id)) childrenOf(parent_id).push(row);
  }
  for (const row of [...wanted.values()].sort((a, b) => a.index - b.index)) {
    const siblings = childrenOf(row.parent_id);
    siblings.splice(Math.min(row.index, siblings.length), 0, row);
  }
  return [...children.values()].flatMap((siblings) =>
    siblings.map((row, index) => ({ ...row, index })),
  );
}
