/**
 * An idempotency key and what it stood for. Stored with the change in one transaction: the same
 * key and fingerprint give the first answer again, another fingerprint is `idempotency.mismatch`.
 */
export interface Idempotency {
  /** 1 to 200 characters, chosen by the caller. */
  key: string;
  /** A digest of the request that the key was first used for. */
  fingerprint: string;
}
