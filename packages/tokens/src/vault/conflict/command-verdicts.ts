import type { Command, PathVerdict, Verdict } from '@northstar/contracts';
import type { ValueRow } from '../../ports/document-rows.js';
import { planOn } from '../commands/plan-command.js';
import { plannedSetting } from '../commands/plan-tokens.js';
import type { CommandOf } from '../commands/plan.js';
import { isEqual } from '../revert/plan-restore.js';
import { layerTarget, readTarget } from '../target.js';
import { additionVerdicts, moveVerdicts, removalVerdicts } from './element-verdicts.js';
import type { Judge } from './revision-comparison.js';

/** For each thing that a stale command would change, whether it still applies. */
export async function commandVerdicts(judge: Judge, command: Command): Promise<PathVerdict[]> {
  switch (command.type) {
    case 'set_token':
    case 'set_tokens':
      return plannedSetting(judge.now, command, 'itself').values.map((write) =>
        judge.value(write, write.value),
      );
    case 'unset_token':
      return [unsettingVerdict(judge, command)];
    case 'add_element':
      return additionVerdicts(judge, command.args);
    case 'move_element':
      return moveVerdicts(judge, command.args);
    case 'remove_element':
      return removalVerdicts(judge, command.args);
    case 'revert':
      return revertVerdicts(judge, command);
    case 'promote':
      return promotionVerdicts(judge, command);
  }
}

const gravity: readonly Verdict[] = ['equal', 'applies', 'clashes'];

/** What holds for a command as a whole; nothing left to do when it has no paths. */
export function gravest(paths: readonly PathVerdict[]): Verdict {
  return paths.reduce<Verdict>(
    (worst, { verdict }) => (gravity.indexOf(verdict) > gravity.indexOf(worst) ? verdict : worst),
    'equal',
  );
}

/** What an element held is unset already when the element is gone. */
function unsettingVerdict(judge: Judge, { args }: CommandOf<'unset_token'>): PathVerdict {
  const { element_id = null } = args;
  const token_path = judge.now.parts.catalogue.find(args.token_path)?.path ?? args.token_path;
  return judge.value({ element_id, token_path }, undefined);
}

/**
 * A return to a revision undoes what came between, and so clashes with all that others did since
 * it was asked for. Undoing one actor's work never undoes another's, and applies as long as there
 * is something to undo.
 */
async function revertVerdicts(judge: Judge, command: CommandOf<'revert'>): Promise<PathVerdict[]> {
  const plan = await planOn(judge.now, command);
  const undoes = command.args.actor !== undefined;
  const elements = [
    ...plan.elements.map(({ element_id }) => element_id),
    ...plan.removed_elements,
  ].map((element_id) =>
    judge.element(element_id, undoes || judge.isWhereItWas(element_id) ? 'applies' : 'clashes'),
  );
  const values = plan.values.map((write) => judge.value(write, write.value));
  return [
    ...elements,
    ...(undoes ? values.map((path): PathVerdict => ({ ...path, verdict: 'applies' })) : values),
  ];
}

/** Promoted already is what the layer has and the root has no more. */
async function promotionVerdicts(
  judge: Judge,
  { args }: CommandOf<'promote'>,
): Promise<PathVerdict[]> {
  const { parts, scope } = judge.now;
  const layer = await readTarget(parts, scope, layerTarget(scope, args.to));
  const held = new Map(layer.values.map((row) => [row.token_path, row]));
  return args.token_paths.map((path) => {
    const token_path = parts.catalogue.find(path)?.path ?? path;
    const place = { element_id: null, token_path };
    const before = find(judge.base.standing.values, token_path);
    const asUnset = judge.value(place, undefined);
    if (asUnset.verdict !== 'equal') return asUnset;
    const isPromoted = before !== undefined && isEqual(held.get(token_path)?.value, before.value);
    return isPromoted ? asUnset : { ...asUnset, verdict: 'clashes' };
  });
}

function find(values: readonly ValueRow[], token_path: string): ValueRow | undefined {
  return values.find((row) => row.element_id === null && row.token_path === token_path);
}
