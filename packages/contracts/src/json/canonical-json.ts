import type { JsonValue } from './json-value.js';

/**
 * JSON text in which equal values are equal texts: object keys sorted by UTF-16 code units, no
 * white space (the scheme of RFC 8785). Members that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: JsonValue | undefined): string {
  if (isList(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** `Array.isArray` would make readonly lists `any[]`. */
function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
