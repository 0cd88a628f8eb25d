/** How deep objects and lists may lie in each other in a value (contract grammar: `json`, `object`). */
export const MAX_VALUE_DEPTH = 100;

/** The same of a whole request: its values, and what it wraps around them. */
export const MAX_REQUEST_DEPTH = 128;

/**
 * Whether objects and lists lie in each other more than `most` deep, as in a cycle they do without
 * end. It takes no stack of its own, so that it can be asked of whatever came, ahead of all that does.
 */
export function isNestedDeeperThan(value: unknown, most: number): boolean {
  const open: { held: object; depth: number }[] = [];
  const hold = (held: unknown, depth: number) => {
    if (typeof held === 'object' && held !== null) open.push({ held, depth });
  };
  hold(value, 1);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > most) return true;
    for (const member of Object.values(next.held)) hold(member, next.depth + 1);
  }
  return false;
}
