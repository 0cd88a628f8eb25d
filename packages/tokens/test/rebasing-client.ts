import { CanvasConflict, isEnginesError } from '@northstar/contracts';
import type { CommandInput, RevisionResult, Scope } from '@northstar/contracts';
import type { TokenVault } from '../src/index.js';

/**
 * What is left of a command that came late, made from the answer alone: it applies to current_rev,
 * without what is so already and what others have decided otherwise. Null when nothing is left.
 */
export function rebased(command: CommandInput, conflict: CanvasConflict): CommandInput | null {
  const { current_rev: base_rev, verdict, paths } = conflict;
  if (command.type === 'set_tokens') {
    // The verdicts stand in the order of the updates.
    const updates = command.args.updates.filter((_, index) => paths[index]?.verdict === 'applies');
    return updates.length === 0
      ? null
      : { ...command, base_rev, args: { ...command.args, updates } };
  }
  return verdict === 'applies' ? { ...command, base_rev } : null;
}

export interface Outcome {
  /** Null when nothing was left to do, or others had decided otherwise. */
  result: RevisionResult | null;
  tries: number;
}

/**
 * Sends a command until it is done or nothing is left of it. `pause` is waited for after each
 * second refusal: without one, who is always a moment behind the others may never come through.
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
      // Sent again at once it is up to date; waited with, it goes stale again.
      if (tries % 2 === 0) await pause(tries / 2);
    }
  }
}
