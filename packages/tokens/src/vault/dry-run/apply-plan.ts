import type { ValueWrite } from '../../ports/document-commit.js';
import type { DocumentSnapshot, ValueRow } from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import type { Plan } from '../commands/plan.js';

/** The elements and values of a document after a plan. */
export function applyPlan(
  { elements, values }: Pick<DocumentSnapshot, 'elements' | 'values'>,
  plan: Plan,
): Pick<DocumentSnapshot, 'elements' | 'values'> {
  const rows = [...elements, ...plan.elements].map((row) => [row.element_id, row] as const);
  const removed = new Set<string | null>(plan.removed_elements);
  const isKept = (row: { element_id: string | null }) => !removed.has(row.element_id);
  return {
    elements: [...new Map(rows).values()].filter(isKept),
    values: writeValues(values, plan.values).filter(isKept),
  };
}

/** Rows after writes. The rows that a write adds do not have the actor, time and version. */
export function writeValues(rows: readonly ValueRow[], writes: readonly ValueWrite[]): ValueRow[] {
  const values = new Map(rows.map((row) => [addressKey(row), row]));
  for (const { value, ...address } of writes) {
    if (value === undefined) values.delete(addressKey(address));
    else {
      const row = { ...address, value, rev: 0, actor: null, at: '', contract_version: '' };
      values.set(addressKey(address), row);
    }
  }
  return [...values.values()];
}
