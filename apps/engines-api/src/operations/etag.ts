import { createHash } from 'node:crypto';

/** A strong entity tag of a body (RFC 9110 §8.8.3): equal bodies, equal tags. */
export function strongEtag(body: Buffer | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
