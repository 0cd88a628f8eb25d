import type { ElementRow } from '../../ports/document-rows.js';

/**
 * Gives elements their wanted parents, as far as the result is a tree. An element whose wanted
 * parent is gone, or is a descendant of it, keeps its current parent; if it does not exist at the
 * moment, it is not restored. Both are listed in `failed`.
 */
export function settledParents(
  elements: readonly ElementRow[],
  wanted: ReadonlyMap<string, ElementRow>,
): { parentOf: Map<string, string | null>; failed: string[] } {
  const current = new Map(elements.map((row) => [row.element_id, row.parent_id]));
  const waiting = new Map(current);
  for (const row of wanted.values()) waiting.set(row.element_id, row.parent_id);
  const parentOf = new Map<string, string | null>();
  const failed: string[] = [];
  const isSettled = (parent_id: string | null | undefined) =>
    parent_id === null || (parent_id !== undefined && parentOf.has(parent_id));
  const settle = () => {
    for (let before = -1; before !== parentOf.size;) {
      before = parentOf.size;
      for (const [element_id, parent_id] of waiting) {
        if (!isSettled(parent_id)) continue;
        parentOf.set(element_id, parent_id);
        waiting.delete(element_id);
      }
    }
  };
  settle();
  while (waiting.size > 0) {
    const stuck = [...waiting.keys()].filter((element_id) => wanted.has(element_id));
    // Elements with a settled current parent first, because others may be descendants of them.
    const next = stuck.find((element_id) => isSettled(current.get(element_id))) ?? stuck[0];
    if (next === undefined) throw new TypeError('The elements of the canvas are not a tree');
    failed.push(next);
    const parent_id = current.get(next);
    waiting.delete(next);
    if (parent_id !== undefined) parentOf.set(next, parent_id);
    settle();
  }
  return { parentOf, failed };
}
