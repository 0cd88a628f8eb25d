import { createHash } from 'node:crypto';
import { canonicalJson } from '@northstar/contracts';
import type { Feed } from '@northstar/contracts';

/**
 * The ETag of a feed's answer, `"VERSION-STATE"` (FEEDS, getFeed): If-Match compares VERSION;
 * STATE is a digest of the whole answer, for If-None-Match.
 */
export function feedEtag(feed: Feed): string {
  const digest = createHash('sha256')
    .update(canonicalJson({ ...feed }))
    .digest('base64url');
  return `"${String(feed.version)}-${digest.slice(0, 16)}"`;
}

/**
 * Returns the versions that an If-Match header names, or `any` for `*`. Tags are compared strongly
 * (RFC 9110 §13.1.1): a weak one matches nothing, nor does the ETag of something else.
 */
export function versionsOfEtags(header: string): number[] | 'any' {
  if (header.trim() === '*') return 'any';
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.flatMap((tag) => {
    const version = /^"(\d{1,15})-[A-Za-z0-9_-]+"$/.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
