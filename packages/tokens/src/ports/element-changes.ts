import type { DocumentCommit } from './document-commit.js';
import type {
  ElementRow,
  LoggedElementChange,
  LoggedElementChanges,
  Position,
} from './document-rows.js';
import { ascending } from './token-address.js';

type ElementWrites = Pick<DocumentCommit, 'elements' | 'removed_elements'>;

/** How many element changes an answer, an event or a log row lists (TOKENS, element_changes). */
export const MAX_ELEMENT_CHANGES = 100;

/** What a commit does to elements, in any order; `find` returns an element as it is before. */
export function elementChangesOf(
  { elements = [], removed_elements = [] }: Partial<ElementWrites>,
  find: (element_id: string) => ElementRow | undefined,
): LoggedElementChange[] {
  const changeTo = (element_id: string, row: ElementRow | undefined) => {
    const [before, after] = [positionOf(find(element_id)), positionOf(row)];
    const isSame = isOnlyShifted({ before, after }) && before?.index === after?.index;
    return isSame || before === after ? [] : [{ element_id, before, after }];
  };
  return [
    ...elements.flatMap((row) => changeTo(row.element_id, row)),
    ...removed_elements.flatMap((element_id) => changeTo(element_id, undefined)),
  ];
}

/**
 * The first changes: elements that are added, removed, or have another parent or kind, then
 * elements that only have another index; each by id (bytes).
 */
export function limitElementChanges(changes: readonly LoggedElementChange[]): LoggedElementChanges {
  const ordered = [...changes].sort(
    (a, b) =>
      Number(isOnlyShifted(a)) - Number(isOnlyShifted(b)) || ascending(a.element_id, b.element_id),
  );
  return {
    element_changes: ordered.slice(0, MAX_ELEMENT_CHANGES),
    truncated: ordered.length > MAX_ELEMENT_CHANGES,
  };
}

/** Whether an element has the same parent and kind, so that at most its index changes. */
function isOnlyShifted({ before, after }: Omit<LoggedElementChange, 'element_id'>): boolean {
  if (before === null || after === null) return false;
  return before.kind === after.kind && before.parent_id === after.parent_id;
}

function positionOf(row: ElementRow | undefined): Position | null {
  if (row === undefined) return null;
  const { kind, parent_id, index } = row;
  return { kind, parent_id, index };
}
