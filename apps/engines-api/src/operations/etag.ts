import { createHash } from 'node:crypto';

/** A strong entity tag of a body (RFC 9110 §8.8.3): equal bodies, equal tags. */
export function strongEtag(body: Buffer | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether an If-None-Match names this tag, compared weakly (RFC 9110 §13.1.2). Express has its
 * own answer, which also heeds the `Cache-Control: no-cache` that fetch adds to every request
 * with an If-None-Match; that word is meant for caches, not for where an answer is made.
 */
export function noneMatchHolds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const known = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return known.some((tag) => bare(tag) === bare(etag));
}

function bare(tag: string): string {
  return tag.replace(/^W\//, '');
}
