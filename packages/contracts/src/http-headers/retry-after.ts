/**
 * Returns the seconds that a Retry-After header asks to wait (RFC 9110 §10.2.3: a number of seconds
 * or an HTTP date), counted from `now`. Returns undefined when the header is missing or malformed.
 */
export function retryAfterSeconds(
  header: string | null | undefined,
  now: Date,
): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  const seconds = Math.ceil((date - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
