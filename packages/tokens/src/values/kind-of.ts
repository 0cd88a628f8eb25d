/** Describes the kind of a value, to follow "got" in a reason. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return `${String(value)}, a boolean`;
  return `a ${typeof value}`;
}
