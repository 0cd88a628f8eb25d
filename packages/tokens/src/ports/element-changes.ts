import type { CanvasCommit } from './canvas-commit.js';
import type {
  ElementPlace,
  ElementRow,
  LoggedElementChange,
  LoggedElementChanges,
} from './canvas-rows.js';
import { ascending } from './value-order.js';

type ElementWrites = Pick<CanvasCommit, 'elements' | 'removed_elements'>;

/** How many elements a commit tells of (TOKENS, element_changes). */
export const MOST_ELEMENT_CHANGES = 100;

/** What a commit does to elements, `standing` giving them as they are before it; in any order. */
export function elementChangesOf(
  { elements = [], removed_elements = [] }: Partial<ElementWrites>,
  standing: (element_id: string) => ElementRow | undefined,
): LoggedElementChange[] {
  const changeTo = (element_id: string, row: ElementRow | undefined) => {
    const [before, after] = [placeOf(standing(element_id)), placeOf(row)];
    const isSame = isShifted({ before, after }) && before?.index === after?.index;
    return isSame || before === after ? [] : [{ element_id, before, after }];
  };
  return [
    ...elements.flatMap((row) => changeTo(row.element_id, row)),
    ...removed_elements.flatMap((element_id) => changeTo(element_id, undefined)),
  ];
}

/**
 * As many as are told of, in the order in which they are told: first those that are added, removed
 * or have another parent or kind, then those with another index alone; each by their ids' bytes.
 */
export function firstElementChanges(changes: readonly LoggedElementChange[]): LoggedElementChanges {
  const ordered = [...changes].sort(
    (a, b) => Number(isShifted(a)) - Number(isShifted(b)) || ascending(a.element_id, b.element_id),
  );
  return {
    element_changes: ordered.slice(0, MOST_ELEMENT_CHANGES),
    truncated: ordered.length > MOST_ELEMENT_CHANGES,
  };
}

/** Whether an element is where it was, its place among its siblings aside. */
function isShifted({ before, after }: Omit<LoggedElementChange, 'element_id'>): boolean {
  if (before === null || after === null) return false;
  return before.kind === after.kind && before.parent_id === after.parent_id;
}

function placeOf(row: ElementRow | undefined): ElementPlace | null {
  if (row === undefined) return null;
  const { kind, parent_id, index } = row;
  return { kind, parent_id, index };
}
