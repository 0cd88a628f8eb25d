import type { ActorRef, RevertArgs } from '@northstar/contracts';
import { addressKey } from '../../ports/token-address.js';
import { revertInvalid, revUnknown } from '../canvas-errors.js';
import type { Ground, Plan } from '../commands/plan.js';
import { readTarget } from '../target.js';
import { planTowards } from './plan-restore.js';
import { plannedUndoing } from './plan-undo.js';

type Revert = { to_rev: number } | { actor: ActorRef; since_rev: number };

/**
 * What makes a target be again as it was, or as if an actor had not been. Throws
 * `revert.invalid`, and `canvas.rev_unknown` for a revision that it has not reached.
 */
export async function plannedRevert(ground: Ground, args: RevertArgs): Promise<Plan> {
  const { head_rev } = ground.standing;
  const revert = revertOf(args);
  if ('actor' in revert) {
    const { actor, since_rev } = revert;
    if (since_rev > head_rev) throw revUnknown(since_rev, head_rev, 'command.args.since_rev');
    return plannedUndoing(ground, actor, since_rev);
  }
  const { to_rev } = revert;
  if (to_rev > head_rev) throw revUnknown(to_rev, head_rev, 'command.args.to_rev');
  const then = await readTarget(ground.parts, ground.scope, ground.target, { rev: to_rev });
  const values = new Map(then.values.map((row) => [addressKey(row), row]));
  return planTowards(ground, { elements: then.elements, values });
}

/** Which of the two reverts is meant. Throws `revert.invalid`. */
export function revertOf({ to_rev, actor, since_rev }: RevertArgs): Revert {
  if (to_rev !== undefined && actor === undefined && since_rev === undefined) return { to_rev };
  if (to_rev === undefined && actor !== undefined && since_rev !== undefined) {
    return { actor, since_rev };
  }
  throw revertInvalid({
    path: 'command.args',
    reason:
      to_rev === undefined
        ? 'it says neither to_rev, nor both actor and since_rev'
        : 'it says to_rev, and actor or since_rev beside it',
    got: { ...(to_rev === undefined ? {} : { to_rev }), ...(actor && { actor }) },
  });
}
