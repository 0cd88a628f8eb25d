import type { JsonValue, RevisionResult } from '@northstar/contracts';
import type { Engines } from '../engines/engines.js';
import { isConflict } from '../engines/to-fault.js';
import type { Updates } from './write-queue.js';

export interface Target {
  canvasId: string;
  elementId: string;
}

/**
 * Sets the values on the element. When the canvas has moved on since `baseRev` (409,
 * `canvas.conflict`), the newest revision is read and the write is made once more for that one:
 * a person who drags a slider means the value that they see. A second conflict is thrown.
 *
 * @param newKey makes an idempotency key; each command has its own, since its base_rev differs
 */
export async function applyRebased(
  engines: Pick<Engines, 'apply' | 'headRev'>,
  target: Target,
  baseRev: number,
  updates: Updates,
  newKey: () => string,
): Promise<RevisionResult> {
  const send = (rev: number) =>
    engines.apply(target.canvasId, {
      base_rev: rev,
      idempotency_key: newKey(),
      ...setting(target.elementId, [...updates]),
    });
  try {
    return await send(baseRev);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return await send(await engines.headRev(target.canvasId));
  }
}

function setting(elementId: string, updates: readonly [string, JsonValue][]) {
  const [only, ...others] = updates;
  if (only !== undefined && others.length === 0) {
    const [token_path, value] = only;
    return { type: 'set_token' as const, args: { element_id: elementId, token_path, value } };
  }
  return {
    type: 'set_tokens' as const,
    args: {
      element_id: elementId,
      updates: updates.map(([token_path, value]) => ({ token_path, value })),
    },
  };
}
