import type { ElementRow } from '../../ports/document-rows.js';

/**
 * Gives elements back the parents that are wanted for them, as far as that makes a tree. Who
 * cannot have the wanted parent, for it is gone or would lie in itself, keeps the one that it has;
 * who is not there now does not come back.
 */
export function settledParents(
  standing: readonly ElementRow[],
  wanted: ReadonlyMap<string, ElementRow>,
): { parentOf: Map<string, string | null>; failed: string[] } {
  const present = new Map(standing.map((row) => [row.element_id, row.parent_id]));
  const waiting = new Map(present);
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
    // First those whose own place now is settled: the others may lie in them.
    const next = stuck.find((element_id) => isSettled(present.get(element_id))) ?? stuck[0];
    if (next === undefined) throw new TypeError('The elements of a canvas are no tree');
    failed.push(next);
    const now = present.get(next);
    waiting.delete(next);
    if (now !== undefined) parentOf.set(next, now);
    settle();
  }
  return { parentOf, failed };
}
