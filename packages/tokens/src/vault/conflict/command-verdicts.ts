import type { Command, PathVerdict, Verdict } from '@northstar/contracts';
import { planOn } from '../commands/plan-command.js';
import { planSetting } from '../commands/plan-tokens.js';
import type { CommandOf } from '../commands/plan.js';
import { addressKey } from '../../ports/token-address.js';
import { readDocument, requireLayer } from '../read-document.js';
import { isEqual } from '../is-equal.js';
import { additionVerdicts, moveVerdicts, removalVerdicts } from './element-verdicts.js';
import type { RevisionComparison } from './revision-comparison.js';

/** Whether a late command still applies, for each value and element that it would change. */
export async function commandVerdicts(
  comparison: RevisionComparison,
  command: Command,
): Promise<PathVerdict[]> {
  switch (command.type) {
    case 'set_token':
    case 'set_tokens':
      return planSetting(comparison.now, command, { ignoreElement: true }).values.map((write) =>
        comparison.valueVerdict(write, write.value),
      );
    case 'unset_token':
      return [unsettingVerdict(comparison, command)];
    case 'add_element':
      return additionVerdicts(comparison, command.args);
    case 'move_element':
      return moveVerdicts(comparison, command.args);
    case 'remove_element':
      return removalVerdicts(comparison, command.args);
    case 'revert':
      return revertVerdicts(comparison, command);
    case 'promote':
      return promotionVerdicts(comparison, command);
  }
}

const bestFirst: readonly Verdict[] = ['equal', 'applies', 'clashes'];

/** The verdict on a command as a whole; equal when it has no paths. */
export function worstVerdict(paths: readonly PathVerdict[]): Verdict {
  const worst = Math.max(0, ...paths.map(({ verdict }) => bestFirst.indexOf(verdict)));
  return bestFirst[worst] ?? 'equal';
}

/** Equal also when the element was removed, because its value is unset then. */
function unsettingVerdict(
  comparison: RevisionComparison,
  { args }: CommandOf<'unset_token'>,
): PathVerdict {
  const { element_id = null } = args;
  const token_path = comparison.now.parts.catalogue.find(args.token_path)?.path ?? args.token_path;
  return comparison.valueVerdict({ element_id, token_path }, undefined);
}

/**
 * A revert to a revision also undoes what changed after base_rev, and so clashes with that. A
 * revert of one actor never undoes the work of another, and applies as long as it changes anything.
 */
async function revertVerdicts(
  comparison: RevisionComparison,
  command: CommandOf<'revert'>,
): Promise<PathVerdict[]> {
  const plan = await planOn(comparison.now, command);
  const isOfActor = command.args.actor !== undefined;
  const placed = plan.elements.map(({ element_id }) => element_id);
  const elements = [...placed, ...plan.removed_elements].map((element_id) => {
    const applies = isOfActor || comparison.hasSameParent(element_id);
    return comparison.elementVerdict(element_id, applies ? 'applies' : 'clashes');
  });
  const values = plan.values.map((write): PathVerdict => {
    const verdict = comparison.valueVerdict(write, write.value);
    return isOfActor ? { ...verdict, verdict: 'applies' } : verdict;
  });
  return [...elements, ...values];
}

/** Equal when the root no longer sets the path and the layer has the value that the root had. */
async function promotionVerdicts(
  comparison: RevisionComparison,
  { args }: CommandOf<'promote'>,
): Promise<PathVerdict[]> {
  const { parts, scope } = comparison.now;
  const layer = await readDocument(parts, scope, requireLayer(scope, args.to));
  const promoted = new Map(layer.values.map((row) => [row.token_path, row.value]));
  return args.token_paths.map((path) => {
    const token_path = parts.catalogue.find(path)?.path ?? path;
    const address = { element_id: null, token_path };
    const before = comparison.base.values.get(addressKey(address));
    const verdict = comparison.valueVerdict(address, undefined);
    if (verdict.verdict !== 'equal') return verdict;
    const isPromoted = before !== undefined && isEqual(promoted.get(token_path), before.value);
    return isPromoted ? verdict : { ...verdict, verdict: 'clashes' };
  });
}
