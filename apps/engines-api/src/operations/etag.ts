import { createHash } from 'node:crypto';

/** Returns a strong entity tag of a body (RFC 9110 §8.8.3): a digest of its bytes. */
export function strongEtag(body: Buffer | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * Returns whether an If-None-Match header has this tag, in a weak comparison (RFC 9110 §13.1.2).
 * Express's own comparison is not used: it also obeys `Cache-Control: no-cache`, which fetch adds
 * to every request with an If-None-Match, and would never answer 304.
 */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => withoutWeakMark(tag) === withoutWeakMark(etag));
}

function withoutWeakMark(tag: string): string {
  return tag.replace(/^W\//, '');
}
