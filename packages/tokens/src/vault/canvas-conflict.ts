import { EnginesError } from '@northstar/contracts';
import type { CanvasConflict, Scope } from '@northstar/contracts';
import { canvasEvent } from './canvas-view.js';
import type { VaultParts } from './vault-parts.js';

/** How many commands a conflict tells of; replay tells the rest. */
const MOST_RECOVERY_OPS = 100;

/** The error of a command for a revision that is not the head (TOKENS, type CanvasConflict). */
export async function canvasConflict(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  { base_rev, head_rev }: { base_rev: number; head_rev: number },
): Promise<EnginesError> {
  const rows = await repository.readLog(scope, canvas_id, {
    after_rev: base_rev,
    limit: MOST_RECOVERY_OPS + 1,
  });
  // Commands that came after the conflict was found are told of too: they are the head by now.
  const current_rev = Math.max(head_rev, rows.at(-1)?.rev ?? 0);
  const conflict = {
    current_rev,
    recovery_ops: rows.slice(0, MOST_RECOVERY_OPS).map(canvasEvent),
    truncated: rows.length > MOST_RECOVERY_OPS,
  } satisfies CanvasConflict;
  const message = `The command was made for revision ${base_rev}; the canvas is at ${current_rev}`;
  return new EnginesError('canvas.conflict', message, {
    extensions: conflict,
    errors: [
      {
        path: 'base_rev',
        reason: `the canvas is at revision ${current_rev}`,
        expected: 'the revision that the command was made for, which must be the newest',
        got: base_rev,
        nearest: current_rev,
      },
    ],
  });
}
