import type { RevertClash } from '@northstar/contracts';
import type { ElementTree } from '../../elements/element-tree.js';
import type { ElementRow } from '../../ports/document-rows.js';
import type { Ground } from '../commands/plan.js';
import type { WantedValue } from './plan-restore.js';
import { settledParents } from './settled-parents.js';
import type { Track } from './track.js';

type Tracks = ReadonlyMap<string, Track<ElementRow>>;

/**
 * The elements as they are without what an actor did to them, as far as what others did allows
 * it; and a clash for each of which it does not. `values` are those that will stand.
 */
export function undoneElements(
  { tree, standing, values: held }: Ground,
  tracks: Tracks,
  values: ReadonlyMap<string, WantedValue>,
): { elements: ElementRow[]; clashes: RevertClash[] } {
  const clashes: RevertClash[] = [];
  const tell = (element_id: string, decided: Decision | undefined) => {
    const { rev, actor } = decided ?? { rev: Math.max(1, standing.head_rev), actor: null };
    clashes.push({ element_id, token_path: null, kept: null, rev, actor });
  };
  const wanted = new Map<string, ElementRow>();
  const unwanted: string[] = [];
  for (const [element_id, { isMine, without, clash }] of tracks) {
    if (clash !== undefined) tell(element_id, clash);
    if (isMine && without !== undefined) wanted.set(element_id, without);
    else if (isMine && tree.find(element_id) !== undefined) unwanted.push(element_id);
  }

  const parents = settledParents(standing.elements, wanted);
  for (const element_id of parents.failed) {
    tell(element_id, tracks.get(wanted.get(element_id)?.parent_id ?? '')?.decided);
    wanted.delete(element_id);
  }
  const removed = removable(parents.parentOf, unwanted, values);
  for (const element_id of unwanted) {
    if (!removed.has(element_id)) {
      tell(element_id, blame(element_id, held, parents.parentOf, tracks, values));
    }
  }
  for (const element_id of removed) parents.parentOf.delete(element_id);
  return { elements: inOrder(tree, parents.parentOf, wanted), clashes };
}

type Decision = Pick<RevertClash, 'rev' | 'actor'>;

/** Those of the unwanted on which no value stands and in which nothing lies that stays. */
function removable(
  parentOf: ReadonlyMap<string, string | null>,
  unwanted: readonly string[],
  values: ReadonlyMap<string, WantedValue>,
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

/** Who decided what keeps an element: a value on it, or an element in it. */
function blame(
  element_id: string,
  held: Ground['values'],
  parentOf: ReadonlyMap<string, string | null>,
  tracks: Tracks,
  values: ReadonlyMap<string, WantedValue>,
): Decision | undefined {
  const kept = [...values].find(([, row]) => row.element_id === element_id);
  const row = kept && held.get(kept[0]);
  if (row !== undefined) return { rev: row.rev, actor: row.actor };
  const child = [...parentOf].find(([, parent_id]) => parent_id === element_id);
  return child && tracks.get(child[0])?.decided;
}

/** Who stays keeps its order among its siblings; who comes back takes its old place among them. */
function inOrder(
  tree: ElementTree,
  parentOf: ReadonlyMap<string, string | null>,
  wanted: ReadonlyMap<string, ElementRow>,
): ElementRow[] {
  const children = new Map<string | null, ElementRow[]>();
  const under = (parent_id: string | null): ElementRow[] => {
    const known = children.get(parent_id) ?? [];
    children.set(parent_id, known);
    return known;
  };
  for (const row of tree.inReadingOrder()) {
    const parent_id = parentOf.get(row.element_id);
    if (parent_id !== undefined && !wanted.has(row.element_id)) under(parent_id).push(row);
  }
  for (const row of [...wanted.values()].sort((a, b) => a.index - b.index)) {
    const siblings = under(row.parent_id);
    siblings.splice(Math.min(row.index, siblings.length), 0, row);
  }
  return [...children.values()].flatMap((siblings) =>
    siblings.map((row, index) => ({ ...row, index })),
  );
}
