/**
 * An operation's path as express wants it: `{name}` is `:name`, and the colon of a custom method
 * is escaped, for express would take what follows it for a parameter.
 */
export function expressPath(template: string): string {
  return template.replaceAll(':', '\\:').replaceAll(/\{(\w+)\}/g, ':$1');
}

/** Matches a path to a template in which parameters may be empty; captures each by its name. */
export function loosePattern(template: string): RegExp {
  const source = template
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>[^/]*)`
        : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
}

/**
 * Orders templates so that the one that says more comes first: `/feeds/summary` and
 * `/feeds/{feed_id}:refresh` before `/feeds/{feed_id}`.
 */
export function bySpecificity(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = looseness(left[at] ?? '') - looseness(right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return right.length - left.length;
}

function looseness(segment: string): number {
  if (!segment.includes('{')) return 0;
  return segment.endsWith('}') ? 2 : 1;
}
