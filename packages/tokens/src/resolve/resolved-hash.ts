import { createHash } from 'node:crypto';
import { canonicalJson, type ResolvedToken } from '@northstar/contracts';

/**
 * SHA-256 in hexadecimal of the canonical JSON of `{ path: value }`. Equal hashes mean equal values,
 * whatever layers they come from.
 */
export function resolvedHash(tokens: readonly ResolvedToken[]): string {
  const values = Object.fromEntries(tokens.map(({ token_path, value }) => [token_path, value]));
  return createHash('sha256').update(canonicalJson(values)).digest('hex');
}
