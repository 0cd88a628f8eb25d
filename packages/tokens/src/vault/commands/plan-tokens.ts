import { citeContract, SetTokenArgs } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { addressKey } from '../../ports/token-address.js';
import { elementMistake } from '../../elements/element-not-found.js';
import { refused, type Mistake } from '../../problems/token-problem.js';
import { checkedUpdate, checkedUpdates } from './checked-updates.js';
import { emptyPlan, type CommandOf, type Ground, type Plan } from './plan.js';
import { pathMistakes, tokenMistakes, updatePaths, type Where } from './token-problems.js';

type Setting = CommandOf<'set_token'> | CommandOf<'set_tokens'>;

/** What is looked at: the command itself, or also what stands at its place. */
export type Look = 'itself' | 'place';

/** Values that are set. Throws `token.unknown`, `token.level`, `token.invalid`, `element.not_found`. */
export function plannedSetting(ground: Ground, command: Setting, look: Look): Plan {
  const { element_id = null } = command.args;
  const { where, mistake } = spotOf(ground, element_id, look);
  const { catalogue } = ground.parts;
  if (mistake !== undefined) {
    const [updates, pathsOf] =
      command.type === 'set_token'
        ? [[command.args], updatePaths('command.args', false)]
        : [command.args.updates, updatePaths('command.args.updates', true)];
    throw refused([mistake, ...tokenMistakes(catalogue, updates, where, pathsOf)]);
  }
  const known =
    command.type === 'set_token'
      ? [checkedUpdate(catalogue, command.args, where, 'command.args')]
      : checkedUpdates(catalogue, command.args.updates, where, 'command.args.updates');
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
  const { where, mistake } = spotOf(ground, element_id, 'place');
  const as = (token_path: string) => ({ element_id, token_path });
  const isSet = ground.values.has(addressKey(as(args.token_path)));
  const mistakes = isSet
    ? []
    : pathMistakes(
        catalogue,
        { path: 'command.args.token_path', token_path: args.token_path },
        where,
      );
  if (mistake !== undefined) mistakes.unshift(mistake);
  if (mistakes.length > 0) throw refused(mistakes);
  const path = isSet ? args.token_path : storedSpelling(catalogue, args.token_path);
  if (!ground.values.has(addressKey(as(path)))) return emptyPlan;
  return { ...emptyPlan, values: [{ ...as(path), value: undefined }] };
}

/** A list's with its `[]`. */
function storedSpelling(catalogue: Catalogue, path: string): string {
  return catalogue.find(path)?.path ?? path;
}

/** A place, and what is wrong with it: then nothing is known of the levels there. */
interface Spot {
  where: Where;
  mistake?: Mistake;
}

/** What an element is, or whether it is, is asked only by who looks at the place. */
function spotOf({ target, standing, tree }: Ground, element_id: string | null, look: Look): Spot {
  const { kind } = standing;
  if (target.kind !== 'canvas' || kind === null) {
    if (element_id === null) return { where: 'layer' };
    return { where: 'layer', mistake: layerHasNoElements(element_id) };
  }
  if (element_id === null) return { where: { canvas: kind, element: null } };
  if (look === 'itself') return { where: null };
  const element = tree.find(element_id);
  if (element !== undefined) return { where: { canvas: kind, element: element.kind } };
  return {
    where: null,
    mistake: elementMistake(element_id, 'command.args.element_id', tree.ids()),
  };
}

function layerHasNoElements(element_id: string): Mistake {
  return {
    code: 'element.not_found',
    item: {
      path: 'command.args.element_id',
      reason: 'a layer has no elements',
      expected: 'no element_id: what a layer sets is as if set on the root of every canvas',
      got: element_id,
      contract: citeContract(SetTokenArgs),
    },
  };
}
