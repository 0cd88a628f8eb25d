const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** Returns an RFC 3339 time as `Date.toISOString` writes it, and null for any other text. */
export function readTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !rfc3339.test(text.trim())) return null;
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
