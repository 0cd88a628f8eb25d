import type { Actor } from '@northstar/contracts';
import type { Asker } from '@northstar/tokens';

/** Who asks, and under which key, as the vault wants to know it. */
export function askerOf(call: {
  readonly actor: Actor | undefined;
  readonly idempotencyKey: string | undefined;
}): Asker {
  return {
    ...(call.actor !== undefined && { actor: call.actor }),
    ...(call.idempotencyKey !== undefined && { idempotency_key: call.idempotencyKey }),
  };
}
