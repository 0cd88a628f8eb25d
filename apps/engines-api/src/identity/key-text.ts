import { createHash } from 'node:crypto';

const form = /^nse_[A-Za-z0-9_-]{43}$/;

/** A key as its holder writes it: `nse_` and 32 bytes in base64url. */
export function keyText(secret: Uint8Array): string {
  if (secret.length !== 32) throw new TypeError('A key is made of 32 random bytes');
  return `nse_${Buffer.from(secret).toString('base64url')}`;
}

export function looksLikeKey(text: string): boolean {
  return form.test(text);
}

/**
 * What is kept of a key. A plain SHA-256 is enough: nobody can guess 32 random bytes, so there is
 * nothing for a slow hash to slow down.
 */
export function keyHash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
