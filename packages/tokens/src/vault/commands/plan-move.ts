import { citeContract, EnginesError, MoveElementArgs } from '@northstar/contracts';
import type { ElementTree } from '../../elements/element-tree.js';
import { renumbered } from '../../elements/renumbered.js';
import type { ElementRow } from '../../ports/document-rows.js';
import { elementNotFound } from '../../elements/element-not-found.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';

/**
 * An element at its new place, with the siblings there and where it was that move aside. Throws
 * `element.not_found`, of itself or of its new parent, or `element.cycle`.
 */
export function plannedMove({ tree }: Ground, args: MoveElementArgs): Plan {
  const standing = tree.find(args.element_id);
  if (standing === undefined) {
    throw elementNotFound(args.element_id, 'command.args.element_id', tree.ids());
  }
  const { parent_id = standing.parent_id } = args;
  checkParent(tree, standing, parent_id);
  const others = tree.childrenOf(parent_id).filter((row) => row !== standing);
  const index = Math.min(args.index ?? others.length, others.length);
  const element = { ...standing, parent_id, index };
  const stays = parent_id === standing.parent_id;
  const left = stays ? [] : tree.childrenOf(standing.parent_id).filter((row) => row !== standing);
  const isMoved = !stays || index !== standing.index;
  return {
    ...emptyPlan,
    elements: [
      ...(isMoved ? [element] : []),
      ...renumbered(others.toSpliced(index, 0, element)),
      ...renumbered(left),
    ],
    placed: [element],
    element,
  };
}

function checkParent(tree: ElementTree, element: ElementRow, parent_id: string | null): void {
  if (parent_id === null) return;
  const parent = tree.find(parent_id);
  if (parent === undefined) throw elementNotFound(parent_id, 'command.args.parent_id', tree.ids());
  if (parent !== element && !tree.ancestorsOf(parent).includes(element)) return;
  const { element_id } = element;
  throw new EnginesError('element.cycle', `${element_id} cannot lie in itself`, {
    errors: [
      {
        path: 'command.args.parent_id',
        reason:
          parent === element
            ? 'an element cannot lie in itself'
            : `${parent_id} lies in ${element_id} itself`,
        expected: `an element that is not ${element_id} and does not lie in it, or null`,
        got: parent_id,
        contract: citeContract(MoveElementArgs),
      },
    ],
  });
}
