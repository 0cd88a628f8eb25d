/** Formats milliseconds as the Data API does: RFC 3339 in UTC, without fractions. */
export function apiTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Formats milliseconds as the Atom feed does: with an offset instead of Z. */
export function atomTime(at: number): string {
  return apiTime(at).replace('Z', '+00:00');
}
