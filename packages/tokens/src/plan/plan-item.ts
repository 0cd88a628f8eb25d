import type { ValueProblem, PlanItem } from '@northstar/contracts';
import type { HeldValue } from '../ports/canvas-rows.js';
import { layerOf } from '../ports/layer-id.js';

/** What could be done about a value that no longer fits: the nearest that would do, or none. */
export function planItem(held: HeldValue, problem: ValueProblem): PlanItem {
  const { canvas_id, element_id, token_path, value, rev, contract_version } = held;
  const layer = layerOf(canvas_id);
  const { nearest } = problem;
  return {
    canvas_id: layer === null ? canvas_id : null,
    layer,
    element_id,
    token_path,
    value,
    rev,
    contract_version,
    problem,
    action: nearest === undefined ? 'unset' : 'set',
    proposal: nearest ?? null,
  };
}
