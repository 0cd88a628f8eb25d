import type { Actor } from '@northstar/contracts';
import type { CallContext } from '@northstar/contracts';

/** Who asks, and under which key, as the vault wants to know it. */
export function callContext(call: {
  readonly actor: Actor | undefined;
  readonly idempotencyKey: string | undefined;
}): CallContext {
  return {
    ...(call.actor !== undefined && { actor: call.actor }),
    ...(call.idempotencyKey !== undefined && { idempotency_key: call.idempotencyKey }),
  };
}
