import { citeContract, PromoteArgs } from '@northstar/contracts';
import type { JsonValue, ScopeLayer, TokenUpdate } from '@northstar/contracts';
import { addressKey } from '../../ports/token-address.js';
import { displayValue } from '@northstar/contracts/validation';
import { layerConflict } from '../canvas-errors.js';
import { refused, type Mistake } from '../../problems/token-problem.js';
import { layersScope, layerTarget, readTarget } from '../target.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';
import { pathMistakes, tokenMistakes, type TokenArgument } from './token-problems.js';

const strength: readonly ScopeLayer[] = ['tenant', 'project', 'surface'];

/**
 * Values of the canvas root that go over to a layer. Throws `layer.unknown`, `layer.conflict`, and
 * for all paths at once `token.unknown`, `token.level`, and `token.invalid` for a path that is not
 * set on the root, for a value that no longer fits, and for a path that a stronger layer sets: the
 * canvas would not keep its value.
 */
export async function plannedPromotion(ground: Ground, args: PromoteArgs): Promise<Plan> {
  const { parts, scope } = ground;
  const { to, layer_base_rev } = args;
  const target = layerTarget(scope, to);
  const [standing, outweighed] = await Promise.all([
    readTarget(parts, scope, target),
    strongerPaths(ground, to),
  ]);
  const promoted = args.token_paths.map((path, index): Promoted => ({
    argument: { path: `command.args.token_paths[${index}]`, token_path: path },
    update: valueOnRoot(ground, path),
  }));
  const mistakes = promotionMistakes(ground, to, promoted, outweighed);
  if (mistakes.length > 0) throw refused(mistakes);
  const updates = promoted.flatMap(({ update }) => update ?? []);
  if (layer_base_rev !== undefined && layer_base_rev !== standing.head_rev) {
    throw layerConflict(to, layer_base_rev, standing.head_rev);
  }
  const held = new Map<string, JsonValue>(
    standing.values.map(({ token_path, value }) => [token_path, value]),
  );
  const onRoot = (token_path: string) => ({ element_id: null, token_path });
  return {
    ...emptyPlan,
    values: updates.map(({ token_path }) => ({ ...onRoot(token_path), value: undefined })),
    layer: {
      ref: target,
      ...(layer_base_rev === undefined ? {} : { base_rev: layer_base_rev }),
      head_rev: standing.head_rev,
      values: updates.map(({ token_path, value }) => ({ ...onRoot(token_path), value })),
      changes: updates.map(({ token_path, value }) => ({
        ...onRoot(token_path),
        before: held.get(token_path) ?? null,
        after: value,
      })),
    },
  };
}

/** The paths that layers stronger than `to` set, each with the layer. */
async function strongerPaths({ parts, scope: asked, standing }: Ground, to: ScopeLayer) {
  const scope = layersScope(asked, standing);
  const stronger = strength.slice(strength.indexOf(to) + 1);
  const paths = new Map<string, ScopeLayer>();
  for (const layer of stronger) {
    if (layer === 'surface' && scope.surface_id === undefined) continue;
    const { values } = await readTarget(parts, scope, layerTarget(scope, layer));
    for (const { token_path } of values) paths.set(token_path, layer);
  }
  return paths;
}

function valueOnRoot({ parts, values }: Ground, path: string): TokenUpdate | undefined {
  const token_path = parts.catalogue.find(path)?.path ?? path;
  const row = values.get(addressKey({ element_id: null, token_path }));
  return row && { token_path, value: row.value };
}

/** A path to promote, and the value that the canvas root sets for it. */
interface Promoted {
  argument: TokenArgument;
  update: TokenUpdate | undefined;
}

/** What is wrong with the paths, in their order, and then with the values that they have. */
function promotionMistakes(
  { parts: { catalogue } }: Ground,
  to: ScopeLayer,
  promoted: readonly Promoted[],
  outweighed: ReadonlyMap<string, ScopeLayer>,
): Mistake[] {
  const ofPaths = promoted.flatMap(({ argument, update }) => {
    const mistakes = pathMistakes(catalogue, argument, 'layer');
    return mistakes.length === 0 && update === undefined ? [notSet(argument)] : mistakes;
  });
  const known = promoted.flatMap(({ argument, update }) =>
    update === undefined || pathMistakes(catalogue, argument, 'layer').length > 0
      ? []
      : [{ ...update, argument }],
  );
  const ofValues = tokenMistakes(catalogue, known, 'layer', (index) => {
    const path = known[index]?.argument.path ?? 'command.args.token_paths';
    return { token_path: path, value: path };
  });
  const above = known.flatMap(({ argument, token_path, value }) => {
    const layer = outweighed.get(token_path);
    return layer === undefined ? [] : [setAbove({ ...argument, token_path }, value, to, layer)];
  });
  return [...ofPaths, ...ofValues, ...above];
}

function notSet(argument: TokenArgument): Mistake {
  return {
    code: 'token.invalid',
    item: {
      ...argument,
      reason: 'is not set on the canvas root, so there is nothing to promote',
      expected: 'paths that the canvas root sets, as its snapshot lists them',
      got: argument.token_path,
      contract: citeContract(PromoteArgs),
    },
  };
}

function setAbove(
  argument: TokenArgument,
  got: JsonValue,
  to: ScopeLayer,
  above: ScopeLayer,
): Mistake {
  return {
    code: 'token.invalid',
    item: {
      ...argument,
      reason: `the ${above} layer sets it too and takes precedence over the ${to} layer, so the canvas would change`,
      expected: `to: ${above}, or a value that is unset in the ${above} layer first`,
      got: displayValue(got),
      contract: citeContract(PromoteArgs),
    },
  };
}
