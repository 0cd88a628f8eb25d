/** Milliseconds as the Data API writes a time: RFC 3339 in UTC, without fractions. */
export function apiTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Milliseconds as the Atom feed writes a time: an offset instead of the Z. */
export function atomTime(at: number): string {
  return apiTime(at).replace('Z', '+00:00');
}
