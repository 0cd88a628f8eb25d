/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one
 * word of the other (optimal string alignment); more than `limit` is `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(at(old, column) + 1, at(now, column - 1) + 1, at(old, column - 1) + same);
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(older, column - 2) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [older, old] = [old, now];
  }
  return Math.min(at(old, b.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * The words that the writer may have meant, nearest first, whatever their case: those in which
 * at most `limit` letters differ, by default a third of them.
 */
export function nearestWords(
  written: string,
  words: Iterable<string>,
  count: number,
  limit = Math.max(1, Math.floor(written.length / 3)),
): string[] {
  const lower = written.toLowerCase();
  const found: { word: string; distance: number }[] = [];
  for (const word of words) {
    const distance = editDistance(lower, word.toLowerCase(), limit);
    if (distance <= limit) found.push({ word, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return found.slice(0, count).map(({ word }) => word);
}
