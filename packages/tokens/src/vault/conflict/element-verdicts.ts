import type {
  AddElementArgs,
  MoveElementArgs,
  PathVerdict,
  RemoveElementArgs,
} from '@northstar/contracts';
import type { RevisionComparison } from './revision-comparison.js';

/** Equal when the same element exists by now; a clash when another one has the id. */
export function additionVerdicts(
  comparison: RevisionComparison,
  args: AddElementArgs,
): PathVerdict[] {
  const { element_id, kind, parent_id = null, index } = args;
  const row = comparison.now.tree.find(element_id);
  if (row === undefined) {
    return [
      comparison.elementVerdict(element_id, 'applies'),
      ...parentVerdicts(comparison, parent_id),
    ];
  }
  const isSame =
    row.kind === kind &&
    row.parent_id === parent_id &&
    (index === undefined || index === row.index);
  return [comparison.elementVerdict(element_id, isSame ? 'equal' : 'clashes')];
}

/**
 * Equal when the element has the wanted position by now; a clash when another command moved it
 * elsewhere. A move without a parent_id keeps the parent that the element had at base_rev.
 */
export function moveVerdicts(comparison: RevisionComparison, args: MoveElementArgs): PathVerdict[] {
  const { element_id, index } = args;
  const row = comparison.now.tree.find(element_id);
  if (row === undefined) return [comparison.elementVerdict(element_id, 'clashes')];
  const hasSameParent = comparison.hasSameParent(element_id);
  const { parent_id = hasSameParent ? row.parent_id : undefined } = args;
  const siblings = comparison.now.tree.childrenOf(row.parent_id).length;
  const isThere =
    parent_id === row.parent_id && row.index === Math.min(index ?? siblings, siblings - 1);
  if (isThere) return [comparison.elementVerdict(element_id, 'equal')];
  if (!hasSameParent || comparison.wasPlaced(element_id)) {
    return [comparison.elementVerdict(element_id, 'clashes')];
  }
  return [
    comparison.elementVerdict(element_id, 'applies'),
    ...parentVerdicts(comparison, parent_id ?? null, element_id),
  ];
}

/** Equal when the element is removed already; a clash when it, or a descendant, was changed since. */
export function removalVerdicts(
  comparison: RevisionComparison,
  { element_id }: RemoveElementArgs,
): PathVerdict[] {
  const { now, base } = comparison;
  const row = now.tree.find(element_id);
  if (row === undefined) return [comparison.elementVerdict(element_id, 'equal')];
  const ids = now.tree.subtreeOf(row).map((element) => element.element_id);
  const subtree = new Set<string | null>(ids);
  const hasNewValues = now.document.values.some(
    (value) => subtree.has(value.element_id) && value.rev > base.document.rev,
  );
  const isChanged = ids.some(
    (id) => base.tree.find(id) === undefined || !comparison.hasSameParent(id),
  );
  if (!hasNewValues && !isChanged) return [comparison.elementVerdict(element_id, 'applies')];
  const { rev, actor } = comparison.lastChange(ids) ?? {};
  const clash = comparison.elementVerdict(element_id, 'clashes');
  return [{ ...clash, ...(rev && { rev }), ...(actor && { actor }) }];
}

/** Applies when the parent exists and is not the moved element or a descendant of it. */
function parentVerdicts(
  comparison: RevisionComparison,
  parent_id: string | null,
  moved_id?: string,
): PathVerdict[] {
  if (parent_id === null) return [];
  const { tree } = comparison.now;
  const parent = tree.find(parent_id);
  const lineage = parent === undefined ? [] : [parent, ...tree.ancestorsOf(parent)];
  const isPossible = parent !== undefined && lineage.every((row) => row.element_id !== moved_id);
  return [comparison.elementVerdict(parent_id, isPossible ? 'applies' : 'clashes')];
}
