import { canonicalJson } from '@northstar/contracts';
import type { JsonValue } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import type { ElementRow, ValueRow } from '../../ports/document-rows.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { lostWith } from '../commands/plan-remove.js';
import { emptyPlan, type Ground, type Plan } from '../commands/plan.js';

/** A value that is wanted, and the version of the contract that it was once checked by. */
export type WantedValue = Pick<
  ValueRow,
  'element_id' | 'token_path' | 'value' | 'contract_version'
>;

/** How a target is to be. */
export interface Wanted {
  elements: readonly ElementRow[];
  /** By `addressKey`. */
  values: ReadonlyMap<string, WantedValue>;
}

/** What makes of what stands what is wanted, leaving alone what is so already. */
export function planTowards(ground: Ground, wanted: Wanted): Plan {
  const { standing, tree, values: held, parts } = ground;
  const elements = wanted.elements.filter((row) => !isSame(row, tree.find(row.element_id)));
  const stays = new Set<string | null>([null, ...wanted.elements.map((row) => row.element_id)]);
  const removed_elements = tree
    .inReadingOrder()
    .map(({ element_id }) => element_id)
    .filter((element_id) => !stays.has(element_id));
  const set = [...wanted.values].filter(
    ([key, row]) => !held.has(key) || !isEqual(row.value, held.get(key)?.value),
  );
  const unset = [...held].filter(
    ([key, row]) => !wanted.values.has(key) && stays.has(row.element_id),
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
  const contract_version = versions.reduce(older, parts.catalogue.version);
  return {
    ...emptyPlan,
    elements,
    removed_elements,
    values: values.sort(byElementAndPath),
    lost: lostWith(standing, removed_elements),
    placed: elements,
    // What comes back was checked by the contract of its day, and may no longer fit.
    ...(contract_version === parts.catalogue.version ? {} : { contract_version }),
  };
}

function isSame(a: ElementRow, b: ElementRow | undefined): boolean {
  return a.kind === b?.kind && a.parent_id === b.parent_id && a.index === b.index;
}

function older(a: string, b: string): string {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const place = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return (left?.[place] ?? 0) <= (right?.[place] ?? 0) ? a : b;
}

/** Equal as JSON; nothing set is null. */
export function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
