import { EnginesError } from '@northstar/contracts';
import type { CanvasConflict, Command, Scope } from '@northstar/contracts';
import type { DocumentRef } from '../../ports/document-ref.js';
import { canvasEvent } from '../canvases/canvas-view.js';
import { groundOf } from '../commands/plan.js';
import { readTarget } from '../target.js';
import type { VaultParts } from '../vault-parts.js';
import { Judge } from './revision-comparison.js';
import { commandVerdicts, gravest } from './command-verdicts.js';
import { ownMistake } from './own-problems.js';

/** How many commands a conflict tells of; replay tells the rest. */
const MOST_RECOVERY_OPS = 100;

/**
 * The error of a command for a revision that is not the head (TOKENS, type CanvasConflict). All
 * that it tells is of one revision, `current_rev`: a client that resolves it needs to ask nothing.
 * A command that could not be applied before either gets the error of that mistake instead.
 */
export async function conflictOf(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  command: Command,
): Promise<EnginesError> {
  const { base_rev } = command;
  const now = await readTarget(parts, scope, target);
  const current_rev = now.rev;
  const [base, rows] = await Promise.all([
    readTarget(parts, scope, target, { rev: base_rev }),
    parts.repository.readLog(scope, target, {
      after_rev: base_rev,
      limit: MOST_RECOVERY_OPS + 1,
    }),
  ]);
  const since = rows.filter(({ rev }) => rev <= current_rev);
  const judge = new Judge(
    groundOf(parts, scope, target, base),
    groundOf(parts, scope, target, now),
    since,
  );
  const paths = await commandVerdicts(judge, command);
  const verdict = gravest(paths);
  const mistake = verdict === 'equal' ? undefined : await ownMistake(judge, command);
  if (mistake !== undefined) return mistake;
  const conflict = {
    current_rev,
    recovery_ops: since.slice(0, MOST_RECOVERY_OPS).map(canvasEvent),
    truncated: since.length > MOST_RECOVERY_OPS || now.horizon_rev > base_rev,
    verdict,
    paths,
  } satisfies CanvasConflict;
  const what = target.kind === 'canvas' ? 'canvas' : 'layer';
  const message = `The command was made for revision ${base_rev}; the ${what} is at ${current_rev}`;
  return new EnginesError('canvas.conflict', message, {
    extensions: conflict,
    errors: [
      {
        path: 'command.base_rev',
        reason: `the ${what} is at revision ${current_rev}`,
        expected: 'the revision that the command was made for, which must be the newest',
        got: base_rev,
        nearest: current_rev,
      },
    ],
  });
}
