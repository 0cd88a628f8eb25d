import { citeContract, EnginesError, MoveElementArgs } from '@northstar/contracts';
import { elementNotFound } from '../../elements/element-not-found.js';
import type { ElementTree } from '../../elements/element-tree.js';
import { renumbered } from '../../elements/renumbered.js';
import type { ElementRow } from '../../ports/document-rows.js';
import { emptyPlan, type Plan, type PlanningContext } from './plan.js';

/**
 * Plans an element's new position and the siblings, old and new, whose index shifts. Throws
 * `element.not_found` for the element or its parent, and `element.cycle`.
 */
export function planMove({ tree }: PlanningContext, args: MoveElementArgs): Plan {
  const before = tree.find(args.element_id);
  if (before === undefined) {
    throw elementNotFound(args.element_id, 'command.args.element_id', tree.ids());
  }
  const { parent_id = before.parent_id } = args;
  requireParent(tree, before, parent_id);
  const siblings = tree.childrenOf(parent_id).filter((row) => row !== before);
  const index = Math.min(args.index ?? siblings.length, siblings.length);
  const element = { ...before, parent_id, index };
  const hasSameParent = parent_id === before.parent_id;
  const formerSiblings = hasSameParent
    ? []
    : tree.childrenOf(before.parent_id).filter((row) => row !== before);
  const isMoved = !hasSameParent || index !== before.index;
  return {
    ...emptyPlan,
    elements: [
      ...(isMoved ? [element] : []),
      ...renumbered(siblings.toSpliced(index, 0, element)),
      ...renumbered(formerSiblings),
    ],
    placed: [element],
    element,
  };
}

/** Throws unless the parent exists and is neither the element nor a descendant of it. */
function requireParent(tree: ElementTree, element: ElementRow, parent_id: string | null): void {
  if (parent_id === null) return;
  const parent = tree.find(parent_id);
  if (parent === undefined) throw elementNotFound(parent_id, 'command.args.parent_id', tree.ids());
  if (parent !== element && !tree.ancestorsOf(parent).includes(element)) return;
  const { element_id } = element;
  throw new EnginesError('element.cycle', `${element_id} cannot be moved into itself`, {
    errors: [
      {
        path: 'command.args.parent_id',
        reason:
          parent === element
            ? 'an element cannot be its own parent'
            : `${parent_id} is a descendant of ${element_id}`,
        expected: `an element that is not ${element_id} and not a descendant of it, or null`,
        got: parent_id,
        contract: citeContract(MoveElementArgs),
      },
    ],
  });
}
