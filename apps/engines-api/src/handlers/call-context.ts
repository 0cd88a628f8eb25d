import type { Actor } from '@northstar/contracts';
import type { CallContext } from '@northstar/contracts';

/** Returns the actor and the idempotency key of a call, as the vault takes them. */
export function callContext(call: {
  readonly actor: Actor | undefined;
  readonly idempotencyKey: string | undefined;
}): CallContext {
  return {
    ...(call.actor !== undefined && { actor: call.actor }),
    ...(call.idempotencyKey !== undefined && { idempotency_key: call.idempotencyKey }),
  };
}
