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
 * Returns the version in an If-Match header, `any` for `*`, and null for a text that is not the
 * ETag of a feed.
 */
export function versionOfEtag(header: string): number | 'any' | null {
  if (header.trim() === '*') return 'any';
  const version = /^(?:W\/)?"(\d{1,15})-[A-Za-z0-9_-]+"$/.exec(header.trim())?.[1];
  return version === undefined ? null : Number(version);
}
