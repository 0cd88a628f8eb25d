import type { Misfit, PlanItem } from '@northstar/contracts';
import type { HeldValue } from '../ports/canvas-rows.js';
import { layerOf } from '../ports/layer-id.js';

/** What could be done about a value that no longer fits: the nearest that would do, or none. */
export function planItem(held: HeldValue, misfit: Misfit): PlanItem {
  const { canvas_id, element_id, token_path, value, rev, contract_version } = held;
  const layer = layerOf(canvas_id);
  const { nearest } = misfit;
  return {
    canvas_id: layer === null ? canvas_id : null,
    layer,
    element_id,
    token_path,
    value,
    rev,
    contract_version,
    misfit,
    action: nearest === undefined ? 'unset' : 'set',
    proposal: nearest ?? null,
  };
}
