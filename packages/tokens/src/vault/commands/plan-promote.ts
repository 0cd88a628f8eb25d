import { citeContract, PromoteArgs } from '@northstar/contracts';
import type { JsonValue, ProblemItem, ScopeLayer } from '@northstar/contracts';
import { placeKey } from '../../ports/value-order.js';
import { layerConflict } from '../canvas-faults.js';
import { layersScope, layerTarget, readTarget } from '../target.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';
import { checkedPath, checkedUpdates, invalidPaths } from './token-mistakes.js';

const strength: readonly ScopeLayer[] = ['tenant', 'project', 'surface'];

/**
 * Values of the canvas root that go over to a layer. Throws `layer.unknown`, `layer.conflict`,
 * `token.unknown`, `token.level`, and `token.invalid` for a path that is not set on the root, for
 * a value that no longer fits, and for a path that a stronger layer sets: the canvas would not
 * keep its value.
 */
export async function plannedPromotion(ground: Ground, args: PromoteArgs): Promise<Plan> {
  const { parts, scope, values } = ground;
  const { catalogue } = parts;
  const { to, layer_base_rev } = args;
  const target = layerTarget(scope, to);
  const paths = args.token_paths.map((path) => checkedPath(catalogue, path, 'layer'));
  const rows = paths.map((path) => values.get(rootKey(path)));
  const unset = args.token_paths.filter((_, index) => rows[index] === undefined);
  if (unset.length > 0) throw invalidPaths(unset.map(notSet));
  const updates = rows.flatMap((row) =>
    row === undefined ? [] : [{ token_path: row.token_path, value: row.value }],
  );
  checkedUpdates(catalogue, updates, 'layer');

  const [standing, outweighed] = await Promise.all([
    readTarget(parts, scope, target),
    strongerPaths(ground, to),
  ]);
  const hidden = updates.filter(({ token_path }) => outweighed.has(token_path));
  if (hidden.length > 0) {
    throw invalidPaths(
      hidden.map(({ token_path }) => setAbove(token_path, to, outweighed.get(token_path))),
    );
  }
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

function rootKey(token_path: string): string {
  return placeKey({ element_id: null, token_path });
}

function notSet(token_path: string): ProblemItem {
  return {
    token_path,
    reason: 'is not set on the canvas root, so there is nothing to promote',
    expected: 'paths that the canvas root sets, as its snapshot lists them',
    contract: citeContract(PromoteArgs),
  };
}

function setAbove(token_path: string, to: ScopeLayer, above: ScopeLayer | undefined): ProblemItem {
  return {
    token_path,
    reason: `the ${above} sets it too and weighs more than the ${to}: the canvas would look otherwise`,
    expected: `${above} as the layer to promote to, or that its value be unset first`,
    contract: citeContract(PromoteArgs),
  };
}
