import { createHash } from 'node:crypto';

const keyFormat = /^nse_[A-Za-z0-9_-]{43}$/;

/** Returns a key as text: `nse_` and 32 bytes in base64url. */
export function keyText(secret: Uint8Array): string {
  if (secret.length !== 32) throw new TypeError('A key needs 32 random bytes');
  return `nse_${Buffer.from(secret).toString('base64url')}`;
}

/** Returns whether a text has the format of a key. */
export function hasKeyFormat(text: string): boolean {
  return keyFormat.test(text);
}

/**
 * Returns the hash of a key, which is stored instead of the key. SHA-256 is enough: 32 random bytes
 * cannot be guessed, so a slow hash would not add security.
 */
export function keyHash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
