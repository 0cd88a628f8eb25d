import type {
  AddElementArgs,
  MoveElementArgs,
  PathVerdict,
  RemoveElementArgs,
} from '@northstar/contracts';
import type { Judge } from './revision-comparison.js';

/** There already, alike, is equal; there as something else clashes. */
export function additionVerdicts(judge: Judge, args: AddElementArgs): PathVerdict[] {
  const { element_id, kind, parent_id = null, index } = args;
  const row = judge.now.tree.find(element_id);
  if (row === undefined) {
    return [judge.element(element_id, 'applies'), ...parentVerdicts(judge, parent_id)];
  }
  const isAlike = row.kind === kind && row.parent_id === parent_id;
  const isThere = isAlike && (index === undefined || index === row.index);
  return [judge.element(element_id, isThere ? 'equal' : 'clashes')];
}

/**
 * Moved by another since clashes, unless to the very place. A move that names no parent means the
 * one that its maker saw.
 */
export function moveVerdicts(judge: Judge, args: MoveElementArgs): PathVerdict[] {
  const { element_id, index } = args;
  const row = judge.now.tree.find(element_id);
  if (row === undefined) return [judge.element(element_id, 'clashes')];
  const isElsewhere = !judge.isWhereItWas(element_id);
  const { parent_id = isElsewhere ? undefined : row.parent_id } = args;
  const siblings = judge.now.tree.childrenOf(row.parent_id).length;
  const isThere =
    parent_id === row.parent_id && row.index === Math.min(index ?? siblings, siblings - 1);
  if (isThere) return [judge.element(element_id, 'equal')];
  const isMoved = isElsewhere || judge.placing(element_id) !== undefined;
  if (isMoved) return [judge.element(element_id, 'clashes')];
  return [
    judge.element(element_id, 'applies'),
    ...parentVerdicts(judge, parent_id ?? null, element_id),
  ];
}

/** Gone already is equal; what others did to it, or in it, since is not to be lost unseen. */
export function removalVerdicts(judge: Judge, { element_id }: RemoveElementArgs): PathVerdict[] {
  const { now, base } = judge;
  const row = now.tree.find(element_id);
  if (row === undefined) return [judge.element(element_id, 'equal')];
  const ids = now.tree.subtreeOf(row).map((element) => element.element_id);
  const within = new Set<string | null>(ids);
  const isFilled = now.standing.values.some(
    ({ element_id: on, rev }) => within.has(on) && rev > base.standing.rev,
  );
  const isChanged = ids.some((id) => base.tree.find(id) === undefined || !judge.isWhereItWas(id));
  if (!isFilled && !isChanged) return [judge.element(element_id, 'applies')];
  const { rev, actor } = judge.lastTouch(ids) ?? {};
  const clash = judge.element(element_id, 'clashes');
  return [{ ...clash, ...(rev && { rev }), ...(actor && { actor }) }];
}

/** Where an element is to lie must be there still, and not lie in it. */
function parentVerdicts(
  judge: Judge,
  parent_id: string | null,
  element_id?: string,
): PathVerdict[] {
  if (parent_id === null) return [];
  const { tree } = judge.now;
  const parent = tree.find(parent_id);
  const around = parent === undefined ? [] : [parent, ...tree.ancestorsOf(parent)];
  const isFree = parent !== undefined && around.every((row) => row.element_id !== element_id);
  return [judge.element(parent_id, isFree ? 'applies' : 'clashes')];
}
