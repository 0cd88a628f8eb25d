/**
 * Returns the path from a member back to the feed, when the feed would contain itself, directly or
 * through others; undefined when it would not. `membersOf` has the other feeds' members by feed.
 */
export function findCircle(
  feed_id: string,
  members: readonly string[],
  membersOf: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const paths = members.map((member) => [member]);
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const last = path.at(-1);
    if (last === undefined || seen.has(last)) continue;
    if (last === feed_id) return path;
    seen.add(last);
    for (const member of membersOf.get(last) ?? []) paths.push([...path, member]);
  }
  return undefined;
}
