import type { ValueProblem, PlanItem } from '@northstar/contracts';
import type { StoredValueRow } from '../ports/document-rows.js';
import { layerName } from '../ports/document-ref.js';

/** What could be done about a value that no longer fits: the nearest that would do, or none. */
export function planItem(held: StoredValueRow, problem: ValueProblem): PlanItem {
  const { document, element_id, token_path, value, rev, contract_version } = held;
  const { nearest } = problem;
  return {
    canvas_id: document.kind === 'canvas' ? document.id : null,
    layer: layerName(document),
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
