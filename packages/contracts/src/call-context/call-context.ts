import type { Actor } from '../generated/common.js';

/** Who makes a call, and the key under which a repeated call is recognised. */
export interface CallContext {
  /** The authenticated caller. */
  actor?: Actor;
  /** 1 to 200 characters. The same key with the same request gives the first answer again. */
  idempotency_key?: string;
  /** Whether the caller may change what all projects of the tenant share. Default: true. */
  may_write_tenant?: boolean;
}
