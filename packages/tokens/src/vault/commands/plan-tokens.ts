import { citeContract, SetTokenArgs } from '@northstar/contracts';
import { elementProblem } from '../../elements/element-not-found.js';
import { addressKey } from '../../ports/token-address.js';
import { invalidCommand, type CommandProblem } from '../../problems/command-problem.js';
import { checkedUpdate, checkedUpdates } from './checked-updates.js';
import { emptyPlan, type CommandOf, type Plan, type PlanningContext } from './plan.js';
import { pathProblems, tokenProblems, updatePaths, type Placement } from './token-problems.js';

type Setting = CommandOf<'set_token'> | CommandOf<'set_tokens'>;

/**
 * Plans values that are set. With `ignoreElement`, the element need not exist and levels are not
 * checked against its kind. Throws `token.unknown`, `token.level`, `token.invalid`,
 * `element.not_found`.
 */
export function planSetting(
  context: PlanningContext,
  command: Setting,
  options: { ignoreElement?: boolean } = {},
): Plan {
  const { element_id = null } = command.args;
  const { placement, problem } = placementOn(context, element_id, options);
  const { catalogue } = context.parts;
  if (problem !== undefined) {
    const [updates, pathsOf] =
      command.type === 'set_token'
        ? [[command.args], updatePaths('command.args', false)]
        : [command.args.updates, updatePaths('command.args.updates', true)];
    throw invalidCommand([problem, ...tokenProblems(catalogue, updates, placement, pathsOf)]);
  }
  const updates =
    command.type === 'set_token'
      ? [checkedUpdate(catalogue, command.args, placement, 'command.args')]
      : checkedUpdates(catalogue, command.args.updates, placement, 'command.args.updates');
  return {
    ...emptyPlan,
    values: updates.map(({ entry, value }) => ({ element_id, token_path: entry.path, value })),
  };
}

/**
 * Plans a value that is unset; an empty plan when it is not set. A value can be unset even when the
 * catalogue no longer has its path. Throws `token.unknown`, `token.level`, `element.not_found`.
 */
export function planUnsetting(context: PlanningContext, { args }: CommandOf<'unset_token'>): Plan {
  const { element_id = null, token_path: path } = args;
  const { catalogue } = context.parts;
  const { placement, problem } = placementOn(context, element_id);
  const isSet = (token_path: string) => context.values.has(addressKey({ element_id, token_path }));
  const argument = { path: 'command.args.token_path', token_path: path };
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...(isSet(path) ? [] : pathProblems(catalogue, argument, placement)),
  ];
  if (problems.length > 0) throw invalidCommand(problems);
  // The path of a list may be written without its [].
  const token_path = isSet(path) ? path : (catalogue.find(path)?.path ?? path);
  if (!isSet(token_path)) return emptyPlan;
  return { ...emptyPlan, values: [{ element_id, token_path, value: undefined }] };
}

/** Where an element's values are set. With a problem, levels are not checked. */
function placementOn(
  { document: { canvas }, tree }: PlanningContext,
  element_id: string | null,
  { ignoreElement = false }: { ignoreElement?: boolean } = {},
): { placement: Placement; problem?: CommandProblem } {
  if (canvas === null) {
    if (element_id === null) return { placement: 'layer' };
    return { placement: 'layer', problem: layerElementProblem(element_id) };
  }
  if (element_id === null) return { placement: { canvas: canvas.kind, element: null } };
  if (ignoreElement) return { placement: null };
  const element = tree.find(element_id);
  if (element !== undefined) return { placement: { canvas: canvas.kind, element: element.kind } };
  const problem = elementProblem(element_id, 'command.args.element_id', tree.ids());
  return { placement: null, problem };
}

function layerElementProblem(element_id: string): CommandProblem {
  return {
    code: 'element.not_found',
    path: 'command.args.element_id',
    reason: 'a layer has no elements',
    expected: 'no element_id: the values of a layer apply to the root of every canvas',
    got: element_id,
    contract: citeContract(SetTokenArgs),
  };
}
