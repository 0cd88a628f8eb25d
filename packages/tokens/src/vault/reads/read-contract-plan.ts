import type { ContractPlan, JsonValue, PlanItem, Scope, ValueProblem } from '@northstar/contracts';
import { layerLevelProblem } from '../../catalogue/token-levels.js';
import {
  StoredValueValidator,
  type LevelValidator,
} from '../../catalogue/stored-value-validator.js';
import { isDocumentKind, layerName } from '../../ports/document-ref.js';
import type { StoredValueKey, StoredValueRow } from '../../ports/document-rows.js';
import type { VaultParts } from '../vault-parts.js';
import { levelValidators } from './stored-values.js';

export async function readContractPlan(
  parts: VaultParts,
  scope: Scope,
  { limit = 500, cursor }: { limit?: number; cursor?: string },
): Promise<ContractPlan> {
  const { repository, catalogue, cursors } = parts;
  const query = `planContract ${scope.surface_id ?? ''}`;
  const after = cursor === undefined ? undefined : positionOf(cursors.decode(scope, query, cursor));
  // One more row than requested shows whether there is a next page.
  const rows = await repository.scanValues(scope, { limit: limit + 1, ...(after && { after }) });
  const page = rows.slice(0, limit);
  const validator = new StoredValueValidator(catalogue);
  const levelValidatorFor = createLevelValidators(parts, scope);
  const items: PlanItem[] = [];
  for (const row of page) {
    const problem = validator.problemOf(row, await levelValidatorFor(row));
    if (problem !== undefined) items.push(planItem(row, problem));
  }
  const last = rows.length > limit ? page.at(-1) : undefined;
  const next_cursor =
    last === undefined
      ? null
      : cursors.encode(scope, query, [
          last.document.kind,
          last.document.id,
          last.element_id,
          last.token_path,
        ]);
  return { contract_version: catalogue.version, checked: page.length, items, next_cursor };
}

/** Proposes the nearest valid value, or else to unset the value. */
function planItem(row: StoredValueRow, problem: ValueProblem): PlanItem {
  const { document, element_id, token_path, value, rev, contract_version } = row;
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

/** Reads a canvas's elements once, and only for values whose level depends on them. */
function createLevelValidators({ repository, catalogue }: VaultParts, scope: Scope) {
  let canvas_id: string | undefined;
  let ofCanvas: ReturnType<typeof levelValidators> | undefined;
  return async (row: StoredValueRow): Promise<LevelValidator | undefined> => {
    const { document } = row;
    if (document.kind !== 'canvas') return layerLevelProblem;
    if (row.contract_version === catalogue.version) return undefined;
    const level = catalogue.find(row.token_path)?.definition.level;
    if (level === undefined || level === 'element') return undefined;
    if (canvas_id !== document.id) {
      canvas_id = document.id;
      const snapshot = await repository.readCanvas(scope, canvas_id, { values: false });
      ofCanvas = snapshot === null ? undefined : levelValidators(snapshot);
    }
    return ofCanvas?.(row.element_id);
  };
}

function positionOf(decoded: JsonValue): StoredValueKey {
  const parts: readonly unknown[] = Array.isArray(decoded) ? decoded : [];
  const [kind, id, element_id, token_path] = parts;
  if (
    isDocumentKind(kind) &&
    typeof id === 'string' &&
    typeof token_path === 'string' &&
    (element_id === null || typeof element_id === 'string')
  ) {
    return { document: { kind, id }, element_id, token_path };
  }
  throw new TypeError('The cursor of planContract has no position');
}
