import type { ValueWrite } from '../../ports/canvas-commit.js';
import type { CanvasState, ValueRow } from '../../ports/canvas-rows.js';
import { newLayerRow } from '../../ports/new-layer-row.js';
import { placeKey } from '../../ports/value-order.js';
import type { Plan } from '../commands/plan.js';

/** A canvas as a plan would leave it; who set what, and when, is not told. */
export function stateAfter(state: CanvasState, plan: Plan): CanvasState {
  const gone = new Set<string | null>(plan.removed_elements);
  const elements = new Map(state.elements.map((row) => [row.element_id, row]));
  for (const row of plan.elements) elements.set(row.element_id, row);
  return {
    ...state,
    elements: [...elements.values()].filter(({ element_id }) => !gone.has(element_id)),
    values: written(state.values, plan.values).filter(({ element_id }) => !gone.has(element_id)),
  };
}

/** The layers with one of them changed, weakest first. */
export function layersAfter(
  layers: readonly CanvasState[],
  layer_id: string,
  values: readonly ValueWrite[],
): CanvasState[] {
  const known = layers.find(({ canvas }) => canvas.canvas_id === layer_id);
  const held = written(known?.values ?? [], values);
  if (known !== undefined) {
    return layers.map((state) => (state === known ? { ...state, values: held } : state));
  }
  const at = new Date(0).toISOString();
  const canvas = newLayerRow(layer_id, at);
  const made = { canvas, rev: 0, rev_at: at, elements: [], values: held };
  return [...layers, made].sort((a, b) => strengthOf(a) - strengthOf(b));
}

/** Greater is stronger (TOKENS, enum Layer). */
function strengthOf({ canvas }: Pick<CanvasState, 'canvas'>): number {
  return ['@tenant', '@project'].indexOf(canvas.canvas_id) + 1 || 3;
}

function written(rows: readonly ValueRow[], values: readonly ValueWrite[]): ValueRow[] {
  const held = new Map(rows.map((row) => [placeKey(row), row]));
  for (const { element_id, token_path, value } of values) {
    const key = placeKey({ element_id, token_path });
    if (value === undefined) held.delete(key);
    else {
      const about = { rev: 1, actor: null, at: new Date(0).toISOString(), contract_version: '' };
      held.set(key, { element_id, token_path, value, ...about });
    }
  }
  return [...held.values()];
}
