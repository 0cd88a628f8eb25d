import type { ElementRow } from '../ports/canvas-rows.js';

/** Those siblings whose index is not their place in the list, with the index that is. */
export function renumbered(siblings: readonly ElementRow[]): ElementRow[] {
  return siblings
    .map((row, index) => (row.index === index ? row : { ...row, index }))
    .filter((row, index) => row !== siblings[index]);
}
