const daySeconds = 86_400;

/**
 * Seconds that a Retry-After header asks for, from now on; undefined when there is none or it
 * cannot be read (RFC 9110 §10.2.3: seconds, or a date). Cut at a day.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text), daySeconds);
  const date = /^[A-Za-z]{3},? /.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, Math.ceil((date - now.getTime()) / 1000)), daySeconds);
}
