import { CanvasConflict, isEnginesError } from '@northstar/contracts';
import type { CommandInput, RevisionResult, Scope } from '@northstar/contracts';
import type { TokenVault } from '../src/index.js';

/**
 * What remains of a late command, made from the conflict alone: it applies to current_rev,
 * without what is equal already and what others changed. Null when nothing remains.
 */
export function rebased(command: CommandInput, conflict: CanvasConflict): CommandInput | null {
  const { current_rev: base_rev, verdict, paths } = conflict;
  if (command.type === 'set_tokens') {
    // The verdicts have the order of the updates.
    const updates = command.args.updates.filter((_, index) => paths[index]?.verdict === 'applies');
    return updates.length === 0
      ? null
      : { ...command, base_rev, args: { ...command.args, updates } };
  }
  return verdict === 'applies' ? { ...command, base_rev } : null;
}

export interface Outcome {
  /** Null when nothing remained, or others changed the same values. */
  result: RevisionResult | null;
  tries: number;
}

/**
 * Sends a command until it is applied or nothing remains of it. Waits for `pause` after each
 * second conflict: without a pause, a client that is always late might never succeed.
 */
export async function sendUntilDone(
  vault: TokenVault,
  scope: Scope,
  canvas_id: string,
  command: CommandInput,
  pause: (tries: number) => Promise<void>,
): Promise<Outcome> {
  let next: CommandInput | null = command;
  for (let tries = 1; ; tries += 1) {
    try {
      return { result: await vault.apply(scope, canvas_id, next), tries };
    } catch (error) {
      if (!isEnginesError(error) || error.code !== 'canvas.conflict') throw error;
      next = rebased(next, CanvasConflict.parse(error.extensions));
      if (next === null) return { result: null, tries };
      // Sent at once it is up to date; after a pause it would be late again.
      if (tries % 2 === 0) await pause(tries / 2);
    }
  }
}
