/**
 * Returns the number of insertions, deletions, replacements and swaps of neighbours that turn one
 * word into the other (optimal string alignment), or `limit + 1` if there are more than `limit`.
 * Only the cells within `limit` of the diagonal are computed.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = withoutSharedEnds(one, other);
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let older = new Uint16Array(b.length + 1).fill(beyond);
  let old = Uint16Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, beyond));
  let now = new Uint16Array(b.length + 1);
  for (let row = 1; row <= a.length; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    now.fill(beyond);
    if (first === 1) now[0] = Math.min(row, beyond);
    let least = first === 1 ? at(now, 0) : beyond;
    const letter = a.charCodeAt(row - 1);
    for (let column = first; column <= last; column += 1) {
      const against = b.charCodeAt(column - 1);
      let cost = at(old, column - 1) + (letter === against ? 0 : 1);
      if (at(old, column) + 1 < cost) cost = at(old, column) + 1;
      if (at(now, column - 1) + 1 < cost) cost = at(now, column - 1) + 1;
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        against === a.charCodeAt(row - 2);
      if (swapped && at(older, column - 2) + 1 < cost) cost = at(older, column - 2) + 1;
      now[column] = cost < beyond ? cost : beyond;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    [older, old, now] = [old, now, older];
  }
  return at(old, b.length);
}

function withoutSharedEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}

/**
 * Returns the words that are most similar to the written one, the nearest first. Case is ignored.
 * `limit` is the largest distance. Default: a third of the written word's length.
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

/** Returns the most similar word, or undefined when none is within the default limit. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  return nearestWords(written, names, 1)[0];
}
