import { isEnginesError, type EnginesBoundary } from '@northstar/boundary';
import { CanvasConflict, type CommandInput, type RevisionResult } from '@northstar/contracts';

export interface Outcome {
  /** Null when nothing was left to do, or others had decided otherwise. */
  result: RevisionResult | null;
  tries: number;
}

/**
 * Sends a command until it is done, as an agent would: what is left of a late one is made from the
 * refusal alone, whose verdicts say what still applies. Sent again at once it is up to date; waited
 * with, it goes stale again. So `pause` is waited for after each second refusal: without one, who
 * is always a moment behind the others may never come through.
 */
export async function sendUntilDone(
  boundary: EnginesBoundary,
  canvas_id: string,
  command: CommandInput,
  pause: (times: number) => Promise<void>,
): Promise<Outcome> {
  let left: CommandInput | null = command;
  for (let tries = 1; ; tries += 1) {
    try {
      return { result: await boundary.canvas.apply({ canvas_id, ...left }), tries };
    } catch (error) {
      if (!isEnginesError(error) || error.code !== 'canvas.conflict') throw error;
      left = rebased(left, CanvasConflict.parse(conflictOf(error.extensions)));
      if (left === null) return { result: null, tries };
      if (tries % 2 === 0) await pause(tries / 2);
    }
  }
}

/** What still applies, for the newest revision; null when nothing is left. */
function rebased(command: CommandInput, conflict: CanvasConflict): CommandInput | null {
  const { current_rev: base_rev, verdict, paths } = conflict;
  if (command.type !== 'set_tokens') return verdict === 'applies' ? { ...command, base_rev } : null;
  // The verdicts stand in the order of the updates.
  const updates = command.args.updates.filter((_, index) => paths[index]?.verdict === 'applies');
  return updates.length === 0 ? null : { ...command, base_rev, args: { ...command.args, updates } };
}

/** The members of CanvasConflict among all that a problem brings along. */
function conflictOf(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const members = Object.keys(CanvasConflict.shape);
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => members.includes(name)));
}
