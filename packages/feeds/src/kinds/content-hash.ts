import { createHash } from 'node:crypto';
import { canonicalJson } from '@northstar/contracts';
import type { NewItem } from '../ports/item-row.js';

/** Completes an item with the digest of its content; equal content gives equal digests. */
export function withContentHash(item: Omit<NewItem, 'content_hash'>): NewItem {
  const digest = createHash('sha256').update(canonicalJson({ ...item }));
  return { ...item, content_hash: digest.digest('base64url') };
}
