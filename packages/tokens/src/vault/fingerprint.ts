import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@northstar/contracts';

/** Identifies the request that an idempotency key is used for: SHA-256 in hexadecimal. */
export function fingerprintOf(request: JsonValue): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}
