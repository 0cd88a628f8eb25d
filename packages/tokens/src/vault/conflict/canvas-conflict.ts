import { EnginesError } from '@northstar/contracts';
import type { CanvasConflict, Command, Scope } from '@northstar/contracts';
import type { DocumentRef } from '../../ports/document-ref.js';
import { canvasEvent } from '../canvases/canvas-view.js';
import { planningContext } from '../commands/plan.js';
import { readDocument } from '../read-document.js';
import { readLogPage } from '../reads/read-log-page.js';
import type { VaultParts } from '../vault-parts.js';
import { commandVerdicts, worstVerdict } from './command-verdicts.js';
import { permanentProblem } from './permanent-problem.js';
import { RevisionComparison } from './revision-comparison.js';

/** How many commands a conflict has; a replay has the others. */
const MAX_RECOVERY_OPS = 100;

/**
 * The error of a command whose base_rev is not the head (TOKENS, type CanvasConflict). All of its
 * members are read at one revision, `current_rev`, so that a client needs no further reads to
 * resolve it. A command that could not have been applied at its base_rev either gets the error
 * of that problem instead.
 */
export async function canvasConflict(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  command: Command,
): Promise<EnginesError> {
  const { base_rev } = command;
  const now = await readDocument(parts, scope, ref);
  const current_rev = now.rev;
  const [base, rows] = await Promise.all([
    readDocument(parts, scope, ref, { rev: base_rev }),
    readLogPage(parts.repository, scope, ref, {
      after_rev: base_rev,
      limit: MAX_RECOVERY_OPS + 1,
    }),
  ]);
  const since = rows.filter(({ rev }) => rev <= current_rev);
  const comparison = new RevisionComparison(
    planningContext(parts, scope, ref, base),
    planningContext(parts, scope, ref, now),
    since,
  );
  const paths = await commandVerdicts(comparison, command);
  const verdict = worstVerdict(paths);
  const problem = verdict === 'equal' ? undefined : await permanentProblem(comparison, command);
  if (problem !== undefined) return problem;
  const recoveryOps = since.slice(0, MAX_RECOVERY_OPS);
  const conflict = {
    current_rev,
    recovery_ops: recoveryOps.map(canvasEvent),
    truncated: (recoveryOps.at(-1)?.rev ?? base_rev) < current_rev || now.horizon_rev > base_rev,
    verdict,
    paths,
  } satisfies CanvasConflict;
  const noun = ref.kind === 'canvas' ? 'canvas' : 'layer';
  const message = `The ${noun} is at revision ${current_rev}, not at the command’s base_rev ${base_rev}`;
  return new EnginesError('canvas.conflict', message, {
    extensions: conflict,
    errors: [
      {
        path: 'command.base_rev',
        reason: `the ${noun} is at revision ${current_rev}`,
        expected: 'the newest revision, with the command adapted to it',
        got: base_rev,
        nearest: current_rev,
      },
    ],
  });
}
