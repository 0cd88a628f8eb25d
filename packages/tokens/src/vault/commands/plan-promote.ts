import { citeContract, PromoteArgs } from '@northstar/contracts';
import type { JsonValue, ScopeLayer, TokenUpdate } from '@northstar/contracts';
import { placeKey } from '../../ports/value-order.js';
import { displayValue } from '../../values/display-value.js';
import { layerConflict } from '../canvas-errors.js';
import { refused, type Mistake } from '../../problems/token-problem.js';
import { layersScope, layerTarget, readTarget } from '../target.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';
import { pathMistakes, tokenMistakes } from './token-problems.js';

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
  const updates = args.token_paths.flatMap((path) => valueOnRoot(ground, path) ?? []);
  const mistakes = promotionMistakes(ground, args, updates, outweighed);
  if (mistakes.length > 0) throw refused(mistakes);
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
      layer: to,
      layer_id: target.id,
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
  const row = values.get(placeKey({ element_id: null, token_path }));
  return row && { token_path, value: row.value };
}

/** What is wrong with the paths, in their order, and then with the values that they have. */
function promotionMistakes(
  ground: Ground,
  { token_paths, to }: PromoteArgs,
  updates: readonly TokenUpdate[],
  outweighed: ReadonlyMap<string, ScopeLayer>,
): Mistake[] {
  const { catalogue } = ground.parts;
  const ofPaths = token_paths.flatMap((path) => {
    const mistakes = pathMistakes(catalogue, path, 'layer');
    return mistakes.length === 0 && !valueOnRoot(ground, path) ? [notSet(path)] : mistakes;
  });
  const known = updates.filter(
    ({ token_path }) => pathMistakes(catalogue, token_path, 'layer').length === 0,
  );
  const above = known.flatMap(({ token_path, value }) => {
    const layer = outweighed.get(token_path);
    return layer === undefined ? [] : [setAbove(token_path, value, to, layer)];
  });
  return [...ofPaths, ...tokenMistakes(catalogue, known, 'layer'), ...above];
}

function notSet(token_path: string): Mistake {
  return {
    code: 'token.invalid',
    item: {
      token_path,
      reason: 'is not set on the canvas root, so there is nothing to promote',
      expected: 'paths that the canvas root sets, as its snapshot lists them',
      got: token_path,
      contract: citeContract(PromoteArgs),
    },
  };
}

function setAbove(token_path: string, got: JsonValue, to: ScopeLayer, above: ScopeLayer): Mistake {
  return {
    code: 'token.invalid',
    item: {
      token_path,
      reason: `the ${above} sets it too and weighs more than the ${to}: the canvas would look otherwise`,
      expected: `${above} as the layer to promote to, or that its value be unset first`,
      got: displayValue(got),
      contract: citeContract(PromoteArgs),
    },
  };
}
