import type { Breakpoint, ScopeLayer } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/canvas-commit.js';
import type { CanvasState } from '../../ports/canvas-rows.js';
import type { Ground } from '../commands/plan.js';
import { isEqual } from '../revert/plan-towards.js';
import { layersAfter, strengthOf } from './after.js';
import { differencesBetween } from './differences.js';
import { newLayerRow } from '../../ports/new-layer-row.js';

/**
 * The canvases that a change of a layer reaches, and at which widths: those that leave unset on
 * their root what changes, where no stronger layer sets it.
 */
export async function reachedCanvases(
  { parts, scope }: Ground,
  layers: readonly CanvasState[],
  change: { layer: ScopeLayer; layer_id: string; values: readonly ValueWrite[] },
  limit: number,
): Promise<{
  breakpoints: Breakpoint[];
  canvases: { count: number; canvas_ids: string[] };
}> {
  const later = layersAfter(layers, change.layer_id, change.values);
  const paths = changedPaths(layers, change);
  // A canvas with nothing of its own has whatever the layers say.
  const bare = { canvas: newLayerRow('bare', ''), rev: 0, rev_at: '', elements: [], values: [] };
  const { root, breakpoints } = differencesBetween(
    parts.catalogue,
    { state: bare, layers },
    { state: bare, layers: later },
    new Set([null]),
  );
  if (!root || paths.length === 0) {
    return { breakpoints: [], canvases: { count: 0, canvas_ids: [] } };
  }
  const canvases = await parts.repository.canvasesWithout(scope, paths, { limit });
  return { breakpoints: canvases.count === 0 ? [] : [...breakpoints], canvases };
}

function changedPaths(
  layers: readonly CanvasState[],
  { layer_id, values }: { layer_id: string; values: readonly ValueWrite[] },
): string[] {
  const own = layers.find(({ canvas }) => canvas.canvas_id === layer_id);
  const strength = strengthOf({ canvas: newLayerRow(layer_id, '') });
  const outweighed = new Set(
    layers
      .filter((state) => strengthOf(state) > strength)
      .flatMap((state) => state.values.map(({ token_path }) => token_path)),
  );
  const held = new Map(own?.values.map((row) => [row.token_path, row.value]));
  return values
    .filter(({ token_path, value }) => !isEqual(held.get(token_path), value))
    .map(({ token_path }) => token_path)
    .filter((token_path) => !outweighed.has(token_path));
}
