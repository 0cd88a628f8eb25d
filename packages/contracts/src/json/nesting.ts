/** The deepest nesting of objects and lists in one value (contract grammar: `json`, `object`). */
export const MAX_VALUE_DEPTH = 100;

/** The deepest nesting in a whole request, with the objects around its values. */
export const MAX_REQUEST_DEPTH = 128;

/**
 * Returns whether objects and lists are nested deeper than `maxDepth`; a cycle is. It does not
 * recurse, so that it is safe for any value.
 */
export function isNestedDeeperThan(value: unknown, maxDepth: number): boolean {
  const pending: { container: object; depth: number }[] = [];
  const push = (member: unknown, depth: number) => {
    if (typeof member === 'object' && member !== null) pending.push({ container: member, depth });
  };
  push(value, 1);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth > maxDepth) return true;
    for (const member of Object.values(next.container)) push(member, next.depth + 1);
  }
  return false;
}
