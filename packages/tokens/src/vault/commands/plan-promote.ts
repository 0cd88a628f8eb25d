import { citeContract, PromoteArgs, ScopeLayer } from '@northstar/contracts';
import type { JsonValue, TokenUpdate } from '@northstar/contracts';
import { displayValue } from '@northstar/contracts/validation';
import { layerName, layersOf } from '../../ports/document-ref.js';
import { addressKey } from '../../ports/token-address.js';
import { invalidCommand, type CommandProblem } from '../../problems/command-problem.js';
import { layerConflict } from '../canvas-errors.js';
import { layersScope, readDocument, requireLayer } from '../read-document.js';
import { emptyPlan, type Plan, type PlanningContext } from './plan.js';
import { pathProblems, tokenProblems, type TokenArgument } from './token-problems.js';

/**
 * Plans moving values from the canvas root to a layer. Throws `layer.unknown`, then one error with the
 * problems of all paths (`token.unknown`, `token.level`, `token.invalid`), then `layer.conflict`. A
 * path is invalid when the root does not set it, when its value is invalid, or when a stronger layer
 * sets it too, because then the resolved value would change.
 */
export async function planPromotion(context: PlanningContext, args: PromoteArgs): Promise<Plan> {
  const { parts, scope } = context;
  const { to, layer_base_rev } = args;
  const ref = requireLayer(scope, to);
  const [layer, strongerPaths] = await Promise.all([
    readDocument(parts, scope, ref),
    readStrongerPaths(context, to),
  ]);
  const promoted = args.token_paths.map((path, index): Promoted => ({
    argument: { path: `command.args.token_paths[${index}]`, token_path: path },
    update: valueOnRoot(context, path),
  }));
  const problems = promotionProblems(context, to, promoted, strongerPaths);
  if (problems.length > 0) throw invalidCommand(problems);
  if (layer_base_rev !== undefined && layer_base_rev !== layer.head_rev) {
    throw layerConflict(to, layer_base_rev, layer.head_rev);
  }
  const updates = promoted.flatMap(({ update }) => update ?? []);
  const before = new Map(layer.values.map(({ token_path, value }) => [token_path, value]));
  const onRoot = (token_path: string) => ({ element_id: null, token_path });
  return {
    ...emptyPlan,
    values: updates.map(({ token_path }) => ({ ...onRoot(token_path), value: undefined })),
    layer: {
      ref,
      ...(layer_base_rev === undefined ? {} : { base_rev: layer_base_rev }),
      head_rev: layer.head_rev,
      values: updates.map(({ token_path, value }) => ({ ...onRoot(token_path), value })),
      changes: updates.map(({ token_path, value }) => ({
        ...onRoot(token_path),
        before: before.get(token_path) ?? null,
        after: value,
      })),
    },
  };
}

/** The paths that layers stronger than `to` set, each with the strongest such layer. */
async function readStrongerPaths(
  { parts, scope, document }: PlanningContext,
  to: ScopeLayer,
): Promise<Map<string, ScopeLayer>> {
  const strength = (layer: ScopeLayer) => ScopeLayer.options.indexOf(layer);
  const paths = new Map<string, ScopeLayer>();
  const canvasScope = layersScope(scope, document.canvas);
  for (const ref of layersOf(canvasScope)) {
    const layer = layerName(ref);
    if (strength(layer) <= strength(to)) continue;
    const { values } = await readDocument(parts, canvasScope, ref);
    for (const { token_path } of values) paths.set(token_path, layer);
  }
  return paths;
}

function valueOnRoot({ parts, values }: PlanningContext, path: string): TokenUpdate | undefined {
  const token_path = parts.catalogue.find(path)?.path ?? path;
  const row = values.get(addressKey({ element_id: null, token_path }));
  return row && { token_path, value: row.value };
}

/** A path to promote, and the value that the canvas root sets for it. */
interface Promoted {
  argument: TokenArgument;
  update: TokenUpdate | undefined;
}

/** The problems of the paths, in their order, and then those of their values. */
function promotionProblems(
  { parts: { catalogue } }: PlanningContext,
  to: ScopeLayer,
  promoted: readonly Promoted[],
  strongerPaths: ReadonlyMap<string, ScopeLayer>,
): CommandProblem[] {
  const ofPaths = promoted.flatMap(({ argument, update }) => {
    const problems = pathProblems(catalogue, argument, 'layer');
    return problems.length === 0 && update === undefined ? [unsetProblem(argument)] : problems;
  });
  const known = promoted.flatMap(({ argument, update }) =>
    update === undefined || pathProblems(catalogue, argument, 'layer').length > 0
      ? []
      : [{ ...update, argument }],
  );
  const ofValues = tokenProblems(catalogue, known, 'layer', (index) => {
    const path = known[index]?.argument.path ?? 'command.args.token_paths';
    return { token_path: path, value: path };
  });
  const overridden = known.flatMap(({ argument, token_path, value }) => {
    const layer = strongerPaths.get(token_path);
    return layer === undefined
      ? []
      : [overriddenProblem({ ...argument, token_path }, value, to, layer)];
  });
  return [...ofPaths, ...ofValues, ...overridden];
}

function unsetProblem(argument: TokenArgument): CommandProblem {
  return {
    code: 'token.invalid',
    ...argument,
    reason: 'is not set on the canvas root, so there is nothing to promote',
    expected: 'a path that is set on the canvas root (see the canvas snapshot)',
    got: argument.token_path,
    contract: citeContract(PromoteArgs),
  };
}

function overriddenProblem(
  argument: TokenArgument,
  got: JsonValue,
  to: ScopeLayer,
  stronger: ScopeLayer,
): CommandProblem {
  return {
    code: 'token.invalid',
    ...argument,
    reason: `the ${stronger} layer also sets this path and takes precedence over the ${to} layer, so the canvas would change`,
    expected: `to: ${stronger}, or unset the path in the ${stronger} layer first`,
    got: displayValue(got),
    contract: citeContract(PromoteArgs),
  };
}
