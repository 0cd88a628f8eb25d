import type { ContractPlan, JsonValue, PlanItem, Scope } from '@northstar/contracts';
import {
  StoredValueValidator,
  type LevelValidator,
} from '../../catalogue/stored-value-validator.js';
import { planItem } from '../../plan/plan-item.js';
import { isDocumentKind } from '../../ports/document-ref.js';
import type { StoredValueKey, StoredValueRow } from '../../ports/document-rows.js';
import { layerFault } from '../../catalogue/layer-placement.js';
import { placedOn } from './stored-values.js';
import type { VaultParts } from '../vault-parts.js';

export async function readPlan(
  parts: VaultParts,
  scope: Scope,
  { limit = 500, cursor }: { limit?: number; cursor?: string },
): Promise<ContractPlan> {
  const { repository, catalogue, cursors } = parts;
  const question = `planContract ${scope.surface_id ?? ''}`;
  const after =
    cursor === undefined ? undefined : position(cursors.decode(scope, question, cursor));
  // One more than asked for tells whether there is a next page.
  const rows = await repository.scanValues(scope, { limit: limit + 1, ...(after && { after }) });
  const page = rows.slice(0, limit);
  const validator = new StoredValueValidator(catalogue);
  const placedIn = levelsOf(parts, scope);
  const items: PlanItem[] = [];
  for (const held of page) {
    const problem = validator.problemOf(held, await placedIn(held));
    if (problem !== undefined) items.push(planItem(held, problem));
  }
  const last = rows.length > limit ? page.at(-1) : undefined;
  const next_cursor =
    last === undefined
      ? null
      : cursors.encode(scope, question, [
          last.document.kind,
          last.document.id,
          last.element_id,
          last.token_path,
        ]);
  return { contract_version: catalogue.version, checked: page.length, items, next_cursor };
}

/** Looks at levels where they have to be: a canvas's elements are read once, and seldom. */
function levelsOf({ repository, catalogue }: VaultParts, scope: Scope) {
  let canvas_id: string | undefined;
  let placed: ReturnType<typeof placedOn> | undefined;
  return async (held: StoredValueRow): Promise<LevelValidator | undefined> => {
    const { document } = held;
    if (document.kind !== 'canvas') return layerFault;
    if (held.contract_version === catalogue.version) return undefined;
    const level = catalogue.find(held.token_path)?.definition.level;
    if (level === undefined || level === 'element') return undefined;
    if (canvas_id !== document.id) {
      canvas_id = document.id;
      const state = await repository.readCanvas(scope, canvas_id, { values: false });
      placed = state === null ? undefined : placedOn(state);
    }
    return placed?.(held.element_id);
  };
}

function position(sealed: JsonValue): StoredValueKey {
  const parts: readonly unknown[] = Array.isArray(sealed) ? sealed : [];
  const [kind, id, element_id, token_path] = parts;
  if (
    isDocumentKind(kind) &&
    typeof id === 'string' &&
    typeof token_path === 'string' &&
    (element_id === null || typeof element_id === 'string')
  ) {
    return { document: { kind, id }, element_id, token_path };
  }
  throw new TypeError('A sealed cursor of planContract holds no position');
}
