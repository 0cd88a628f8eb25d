import type { Command } from '@northstar/contracts';
import { elementChangesOf } from '../../ports/element-changes.js';
import { plannedRevert, revertOf } from '../revert/plan-revert.js';
import { plannedAddition } from './plan-add.js';
import { plannedMove } from './plan-move.js';
import { plannedPromotion } from './plan-promote.js';
import { plannedRemoval } from './plan-remove.js';
import { plannedSetting, plannedUnsetting } from './plan-tokens.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';

/** Whether a command can only be planned by who sees the values that stand. */
export function needsValues({ type, dry_run }: Command): boolean {
  return dry_run || !['add_element', 'move_element', 'set_token', 'set_tokens'].includes(type);
}

/**
 * Checks a command against the catalogue and what stands, and says what it will write. Of a
 * command that was made for another revision than the ground shows, only what does not depend on
 * the ground is looked at: a repository will refuse it, or knows it already.
 */
export async function planCommand(ground: Ground, command: Command): Promise<Plan> {
  const isCurrent = command.base_rev === ground.standing.head_rev;
  if (command.type === 'set_token' || command.type === 'set_tokens') {
    return plannedSetting(ground, command, isCurrent ? 'place' : 'itself');
  }
  if (command.type === 'revert') revertOf(command.args);
  if (!isCurrent) return emptyPlan;
  return planOn(ground, command);
}

/** What a command would write on that ground, whatever revision it was made for. */
export async function planOn(ground: Ground, command: Command): Promise<Plan> {
  const plan = await planned(ground, command);
  const element_changes = elementChangesOf(plan, (element_id) => ground.tree.find(element_id));
  return { ...plan, element_changes };
}

async function planned(ground: Ground, command: Command): Promise<Plan> {
  switch (command.type) {
    case 'set_token':
    case 'set_tokens':
      return plannedSetting(ground, command, 'place');
    case 'unset_token':
      return plannedUnsetting(ground, command);
    case 'add_element':
      return plannedAddition(ground, command.args);
    case 'move_element':
      return plannedMove(ground, command.args);
    case 'remove_element':
      return plannedRemoval(ground, command.args);
    case 'revert':
      return plannedRevert(ground, command.args);
    case 'promote':
      return plannedPromotion(ground, command.args);
  }
}
