import type { ElementRow } from '../ports/document-rows.js';

/** The siblings whose index differs from their position in the list, with the correct index. */
export function renumbered(siblings: readonly ElementRow[]): ElementRow[] {
  return siblings
    .map((row, index) => (row.index === index ? row : { ...row, index }))
    .filter((row, index) => row !== siblings[index]);
}
