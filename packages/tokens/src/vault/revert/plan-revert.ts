import type { ActorRef, RevertArgs } from '@northstar/contracts';
import { addressKey } from '../../ports/token-address.js';
import { revertInvalid, revUnknown } from '../canvas-errors.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { readDocument } from '../read-document.js';
import { planRestore } from './plan-restore.js';
import { planUndo } from './plan-undo.js';

type Revert = { to_rev: number } | { actor: ActorRef; since_rev: number };

/**
 * Plans a revert to a revision, or of one actor's work. Throws `revert.invalid`, and
 * `canvas.rev_unknown` for a revision greater than the head.
 */
export async function planRevert(context: PlanningContext, args: RevertArgs): Promise<Plan> {
  const { head_rev } = context.document;
  const revert = validateRevert(args);
  if ('actor' in revert) {
    const { actor, since_rev } = revert;
    if (since_rev > head_rev) throw revUnknown(since_rev, head_rev, 'command.args.since_rev');
    return planUndo(context, actor, since_rev);
  }
  const { to_rev } = revert;
  if (to_rev > head_rev) throw revUnknown(to_rev, head_rev, 'command.args.to_rev');
  const past = await readDocument(context.parts, context.scope, context.ref, { rev: to_rev });
  const values = new Map(past.values.map((row) => [addressKey(row), row]));
  return planRestore(context, { elements: past.elements, values });
}

/** Returns which of the two kinds of revert the args are. Throws `revert.invalid`. */
export function validateRevert({ to_rev, actor, since_rev }: RevertArgs): Revert {
  if (to_rev !== undefined && actor === undefined && since_rev === undefined) return { to_rev };
  if (to_rev === undefined && actor !== undefined && since_rev !== undefined) {
    return { actor, since_rev };
  }
  throw revertInvalid({
    path: 'command.args',
    reason:
      to_rev === undefined
        ? 'has neither to_rev nor both actor and since_rev'
        : 'has both to_rev and actor or since_rev',
    got: { ...(to_rev === undefined ? {} : { to_rev }), ...(actor && { actor }) },
  });
}
