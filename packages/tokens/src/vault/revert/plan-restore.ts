import type { ValueWrite } from '../../ports/document-commit.js';
import type { ElementRow, ValueRow } from '../../ports/document-rows.js';
import { byElementAndPath, type TokenAddress } from '../../ports/token-address.js';
import { valuesRemovedWith } from '../commands/plan-remove.js';
import { emptyPlan, type Plan, type PlanningContext } from '../commands/plan.js';
import { isEqual } from '../is-equal.js';

/** A value to restore, with the version of the contract that validated it. */
export type RestoredValue = TokenAddress & Pick<ValueRow, 'value' | 'contract_version'>;

/** The elements and values that a document is to have. */
export interface RestoredDocument {
  elements: readonly ElementRow[];
  /** By `addressKey`. */
  values: ReadonlyMap<string, RestoredValue>;
}

/** Plans the writes that change the current elements and values to the restored ones. */
export function planRestore(context: PlanningContext, restored: RestoredDocument): Plan {
  const { document, tree, values: current, parts } = context;
  const elements = restored.elements.filter((row) => !isSame(row, tree.find(row.element_id)));
  const kept = new Set<string | null>([null, ...restored.elements.map((row) => row.element_id)]);
  const removed_elements = tree
    .inReadingOrder()
    .map(({ element_id }) => element_id)
    .filter((element_id) => !kept.has(element_id));
  const set = [...restored.values].filter(
    ([key, row]) => !current.has(key) || !isEqual(row.value, current.get(key)?.value),
  );
  const unset = [...current].filter(
    ([key, row]) => !restored.values.has(key) && kept.has(row.element_id),
  );
  const values: ValueWrite[] = [
    ...set.map(([, { element_id, token_path, value }]) => ({ element_id, token_path, value })),
    ...unset.map(([, { element_id, token_path }]) => ({
      element_id,
      token_path,
      value: undefined,
    })),
  ];
  const versions = set.map(([, row]) => row.contract_version);
  const contract_version = versions.reduce(olderVersion, parts.catalogue.version);
  return {
    ...emptyPlan,
    elements,
    removed_elements,
    values: values.sort(byElementAndPath),
    removed_values: valuesRemovedWith(document, removed_elements),
    placed: elements,
    // Restored values were validated by an earlier version and may be invalid now.
    ...(contract_version === parts.catalogue.version ? {} : { contract_version }),
  };
}

function isSame(a: ElementRow, b: ElementRow | undefined): boolean {
  return a.kind === b?.kind && a.parent_id === b.parent_id && a.index === b.index;
}

function olderVersion(a: string, b: string): string {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left?.findIndex((part, at) => part !== right?.[at]) ?? -1;
  return (left?.[index] ?? 0) <= (right?.[index] ?? 0) ? a : b;
}
