/**
 * Converts an operation's path to express's syntax: `{name}` becomes `:name`, and the colon of a
 * custom method is escaped, because express would parse it as the start of a parameter.
 */
export function expressPath(template: string): string {
  return template.replaceAll(':', '\\:').replaceAll(/\{(\w+)\}/g, ':$1');
}

/** Creates a pattern of a template's paths, with a named group for each parameter, even empty ones. */
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
 * Compares templates, the more specific one first: `/feeds/summary` and `/feeds/{feed_id}:refresh`
 * before `/feeds/{feed_id}`.
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
