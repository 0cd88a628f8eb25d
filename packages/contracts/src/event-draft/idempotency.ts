/**
 * An idempotency key and the request that it was first used for, stored with the change in one
 * transaction. The same key and fingerprint return the first answer; another fingerprint is
 * `idempotency.mismatch`.
 */
export interface Idempotency {
  /** 1 to 200 characters, chosen by the caller. */
  key: string;
  /** A digest of the request. */
  fingerprint: string;
}
