import leven from 'leven';

/** Returns the known name with the fewest edits, or undefined when none is similar. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Describes the names that were expected: the nearest one, or all of them when they are few. */
export function expectedName(name: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  const near = nearest(name, all);
  if (near !== undefined) return `a known name such as \`${near}\``;
  if (all.length === 0 || all.length > 12) return undefined;
  return `one of ${all.map((one) => `\`${one}\``).join(', ')}`;
}
