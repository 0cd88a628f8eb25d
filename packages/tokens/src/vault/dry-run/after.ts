import { ScopeLayer } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import { documentKey, layerName, type LayerRef } from '../../ports/document-ref.js';
import type { CanvasSnapshot, LayerSnapshot, ValueRow } from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import type { Plan } from '../commands/plan.js';

/** A canvas as a plan would leave it; who set what, and when, is not told. */
export function stateAfter(state: CanvasSnapshot, plan: Plan): CanvasSnapshot {
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
  layers: readonly LayerSnapshot[],
  changed: LayerRef,
  values: readonly ValueWrite[],
): LayerSnapshot[] {
  const known = layers.find(({ layer }) => documentKey(layer) === documentKey(changed));
  const held = written(known?.values ?? [], values);
  if (known !== undefined) {
    return layers.map((state) => (state === known ? { ...state, values: held } : state));
  }
  const at = new Date(0).toISOString();
  const made = { layer: changed, head_rev: 0, rev: 0, rev_at: at, elements: [], values: held };
  return [...layers, made].sort((a, b) => strengthOf(a) - strengthOf(b));
}

/** Greater is stronger (TOKENS, enum Layer). */
function strengthOf({ layer }: LayerSnapshot): number {
  return ScopeLayer.options.indexOf(layerName(layer));
}

function written(rows: readonly ValueRow[], values: readonly ValueWrite[]): ValueRow[] {
  const held = new Map(rows.map((row) => [addressKey(row), row]));
  for (const { element_id, token_path, value } of values) {
    const key = addressKey({ element_id, token_path });
    if (value === undefined) held.delete(key);
    else {
      const about = { rev: 1, actor: null, at: new Date(0).toISOString(), contract_version: '' };
      held.set(key, { element_id, token_path, value, ...about });
    }
  }
  return [...held.values()];
}
