import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedBody {
  algorithm: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** Encoding of the digest in the header. Default: `hex`. */
  encoding?: 'hex' | 'base64';
  secret: string;
  /** The exact bytes that were signed. */
  body: Uint8Array;
  /** The header, as the digest alone or after the algorithm, such as `sha256=…`. */
  signature: string | undefined;
}

/** Returns whether a signature is the HMAC of the body; the comparison takes constant time. */
export function isValidHmac({
  algorithm,
  encoding = 'hex',
  secret,
  body,
  signature,
}: SignedBody): boolean {
  if (signature === undefined) return false;
  const prefix = `${algorithm}=`;
  const text = signature.startsWith(prefix) ? signature.slice(prefix.length) : signature;
  const expected = createHmac(algorithm, secret).update(body).digest();
  const received = Buffer.from(text, encoding);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
