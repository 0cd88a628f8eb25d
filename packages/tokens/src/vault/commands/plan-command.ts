import type { Command } from '@northstar/contracts';
import { elementChangesOf } from '../../ports/element-changes.js';
import { planRevert, validateRevert } from '../revert/plan-revert.js';
import { planAddition } from './plan-add.js';
import { planMove } from './plan-move.js';
import { planPromotion } from './plan-promote.js';
import { planRemoval } from './plan-remove.js';
import { planSetting, planUnsetting } from './plan-tokens.js';
import { emptyPlan, type Plan, type PlanningContext } from './plan.js';

/** Whether the document's values must be read to plan a command. */
export function needsValues({ type, dry_run }: Command): boolean {
  return dry_run || !['add_element', 'move_element', 'set_token', 'set_tokens'].includes(type);
}

/**
 * Validates a command and plans what it writes. When the document is not at the command's base_rev,
 * only what does not depend on the document is validated: the commit will conflict, or be a
 * repeated one.
 */
export async function planCommand(context: PlanningContext, command: Command): Promise<Plan> {
  if (command.base_rev === context.document.head_rev) return planOn(context, command);
  if (command.type === 'set_token' || command.type === 'set_tokens') {
    return planSetting(context, command, { ignoreElement: true });
  }
  if (command.type === 'revert') validateRevert(command.args);
  return emptyPlan;
}

/** Plans what a command would write to the document, whatever its base_rev. */
export async function planOn(context: PlanningContext, command: Command): Promise<Plan> {
  const plan = await planByType(context, command);
  const element_changes = elementChangesOf(plan, (element_id) => context.tree.find(element_id));
  return { ...plan, element_changes };
}

async function planByType(context: PlanningContext, command: Command): Promise<Plan> {
  switch (command.type) {
    case 'set_token':
    case 'set_tokens':
      return planSetting(context, command);
    case 'unset_token':
      return planUnsetting(context, command);
    case 'add_element':
      return planAddition(context, command.args);
    case 'move_element':
      return planMove(context, command.args);
    case 'remove_element':
      return planRemoval(context, command.args);
    case 'revert':
      return planRevert(context, command.args);
    case 'promote':
      return planPromotion(context, command.args);
  }
}
