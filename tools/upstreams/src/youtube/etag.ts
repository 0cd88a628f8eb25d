import { createHash } from 'node:crypto';

/** An ETag as the Data API writes it in a body: the 27 characters of a SHA-1 in base64url. */
export function etagOf(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64url');
}

/** Whether an If-None-Match header names `etag`, quoted or not, weak or strong, or is `*` (RFC 9110 §13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .some((one) => one === '*' || one === etag);
}
