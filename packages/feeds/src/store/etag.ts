import { createHash } from 'node:crypto';
import { canonicalJson } from '@northstar/contracts';
import type { Feed } from '@northstar/contracts';

/**
 * The ETag of a feed's answer, `"VERSION-STATE"` (FEEDS, getFeed): VERSION guards changes, STATE
 * is a digest of the whole answer, for If-None-Match.
 */
export function feedEtag(feed: Feed): string {
  const digest = createHash('sha256')
    .update(canonicalJson({ ...feed }))
    .digest('base64url');
  return `"${String(feed.version)}-${digest.slice(0, 16)}"`;
}

/**
 * The version that an If-Match header asks for; `any` for `*`; null for a text that is no ETag of
 * a feed and so matches none.
 */
export function versionOfEtag(header: string): number | 'any' | null {
  if (header.trim() === '*') return 'any';
  const version = /^(?:W\/)?"(\d{1,15})-[A-Za-z0-9_-]+"$/.exec(header.trim())?.[1];
  return version === undefined ? null : Number(version);
}
