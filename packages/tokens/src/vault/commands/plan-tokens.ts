import { EnginesError } from '@northstar/contracts';
import { placeKey } from '../../ports/value-order.js';
import { elementNotFound } from '../canvas-faults.js';
import { emptyPlan, type CommandOf, type Ground, type Plan } from './plan.js';
import { checkedPath, checkedUpdate, checkedUpdates, type Where } from './token-mistakes.js';

type Setting = CommandOf<'set_token'> | CommandOf<'set_tokens'>;

/** What is looked at: the command itself, or also what stands at its place. */
export type Look = 'itself' | 'place';

/** Values that are set. Throws `token.unknown`, `token.level`, `token.invalid`, `element.not_found`. */
export function plannedSetting(ground: Ground, command: Setting, look: Look): Plan {
  const { element_id = null } = command.args;
  const where = whereOf(ground, element_id, look);
  const { catalogue } = ground.parts;
  const known =
    command.type === 'set_token'
      ? [checkedUpdate(catalogue, command.args, where)]
      : checkedUpdates(catalogue, command.args.updates, where);
  return {
    ...emptyPlan,
    values: known.map(({ entry, value }) => ({ element_id, token_path: entry.path, value })),
  };
}

/**
 * A value that is unset; nothing where nothing is set. What is set may be unset whatever the
 * catalogue knows of its path, for values outlive the contracts that allowed them.
 */
export function plannedUnsetting(ground: Ground, { args }: CommandOf<'unset_token'>): Plan {
  const { element_id = null } = args;
  const { catalogue } = ground.parts;
  const where = whereOf(ground, element_id, 'place');
  const as = (token_path: string) => ({ element_id, token_path });
  const path = ground.values.has(placeKey(as(args.token_path)))
    ? args.token_path
    : checkedPath(catalogue, args.token_path, where);
  if (!ground.values.has(placeKey(as(path)))) return emptyPlan;
  return { ...emptyPlan, values: [{ ...as(path), value: undefined }] };
}

/** What an element is, or whether it is, is not asked of a command for another revision. */
function whereOf({ target, standing, tree }: Ground, element_id: string | null, look: Look): Where {
  const { kind } = standing;
  if (target.layer !== null || kind === null) {
    if (element_id !== null) throw layerHasNoElements(element_id);
    return 'layer';
  }
  if (element_id === null) return { canvas: kind, element: null };
  if (look === 'itself') return null;
  const element = tree.find(element_id);
  if (element === undefined) throw elementNotFound(element_id, 'args.element_id');
  return { canvas: kind, element: element.kind };
}

function layerHasNoElements(element_id: string): EnginesError {
  return new EnginesError('element.not_found', 'A layer has no elements', {
    errors: [
      {
        path: 'args.element_id',
        reason: 'a layer has no elements',
        expected: 'no element_id: what a layer sets is as if set on the root of every canvas',
        got: element_id,
      },
    ],
  });
}
